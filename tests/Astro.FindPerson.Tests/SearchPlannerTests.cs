using Astro.Home;

namespace Astro.FindPerson.Tests;

[TestFixture]
internal sealed class SearchPlannerTests
{
    private const double FieldOfView = Math.PI / 3;

    private static readonly FloorPlan Home = Homes.Apartment;
    private static readonly SearchGround Ground = SearchGround.Of(Home);
    private static readonly SearchOptions Options = new();

    private static (SearchPlanner Planner, Belief Belief) NewSearch(double notHome = 0.15)
    {
        var belief = new Belief(Ground, notHome);
        return (new SearchPlanner(Ground, belief, Options), belief);
    }

    [Test]
    public void Begins_in_the_room_with_the_most_probability_for_its_time()
    {
        var (planner, _) = NewSearch();
        var viewpoint = planner.Next(Home.Dock)!;
        Assert.That(Home.Rooms[viewpoint.Room].Id, Is.EqualTo("living_room"), "by far the largest, and not far");
        Assert.That(planner.Reason, Does.StartWith("living_room: ").And.Contain("%"));
    }

    [Test]
    public void Stands_only_where_the_robot_fits()
    {
        var (planner, _) = NewSearch();
        Assert.That(Ground.Costmap.IsTraversable(planner.Next(Home.Dock)!.Start.Position));
    }

    [Test]
    public void Searching_in_vain_visits_every_room_and_ends_with_nobody_at_home()
    {
        var (planner, belief) = NewSearch();
        var robot = Home.Dock;
        var viewpoints = 0;
        while (planner.Next(robot) is { } viewpoint)
        {
            Assert.That(++viewpoints, Is.LessThan(80), "the search must come to an end");
            robot = Sweep(planner, belief, viewpoint);
            belief.Turn(0.2);
        }

        var left = new double[Home.Rooms.Count];
        belief.SumRooms(left);
        Assert.That(left, Has.All.LessThan(0.06), "no room is left out");
        Assert.That(belief.Searched, Is.GreaterThan(0.9));
        Assert.That(belief.NotHome, Is.GreaterThan(0.6));
    }

    [Test]
    public void Gives_up_when_the_person_is_most_likely_out()
    {
        var (planner, _) = NewSearch(notHome: 0.95);
        Assert.That(planner.Next(Home.Dock), Is.Null);
    }

    [Test]
    public void Leaves_out_what_could_not_be_reached()
    {
        var (planner, _) = NewSearch();
        var first = planner.Next(Home.Dock)!;
        planner.Exclude(first);
        Assert.That(planner.HasExcluded);
        Assert.That(planner.Next(Home.Dock)!.Candidate, Is.Not.EqualTo(first.Candidate));
    }

    [Test]
    public void Plans_the_same_from_the_same_belief()
    {
        var a = NewSearch().Planner.Next(Home.Dock)!;
        var b = NewSearch().Planner.Next(Home.Dock)!;
        Assert.That(a, Is.EqualTo(b));
    }

    [Test]
    public void Whoever_turns_their_back_is_looked_for_from_another_side_before_giving_up()
    {
        var (planner, belief) = NewSearch();
        var visits = new Dictionary<int, HashSet<int>>();
        var robot = Home.Dock;
        while (planner.Next(robot) is { } viewpoint)
        {
            if (!visits.TryGetValue(viewpoint.Room, out var places))
                visits.Add(viewpoint.Room, places = []);
            places.Add(viewpoint.Candidate);
            robot = Sweep(planner, belief, viewpoint);
        }

        Assert.That(visits[Home.Room("living_room")], Has.Count.GreaterThan(1));
    }

    [Test]
    public void A_search_in_which_looking_changes_nothing_comes_to_an_end()
    {
        var (planner, _) = NewSearch();
        var plans = 0;
        while (planner.Next(Home.Dock) is { } viewpoint)
        {
            planner.Arrive(viewpoint);
            Assert.That(++plans, Is.LessThan(2000));
        }
    }

    [Test]
    public void A_direction_that_holds_nothing_any_more_is_left_out()
    {
        var (planner, belief) = NewSearch();
        var viewpoint = planner.Next(Home.Dock)!;
        var looked = 1ul << viewpoint.Heading;
        var next = planner.NextLook(viewpoint, viewpoint.Start.Yaw, ref looked)!.Value;
        for (var frame = 0; frame < 200; frame++)
            belief.ObserveNobody(next, FieldOfView);
        looked = 1ul << viewpoint.Heading;
        for (Pose2? look = next; look is { } pose; look = planner.NextLook(viewpoint, pose.Yaw, ref looked))
            if (look != next)
                Assert.That(pose.Yaw, Is.Not.EqualTo(next.Yaw));
    }

    [Test]
    public void A_viewpoint_whose_field_was_seen_on_the_way_is_no_longer_worth_it()
    {
        var (planner, belief) = NewSearch();
        var viewpoint = planner.Next(Home.Dock)!;
        Assert.That(planner.IsWorthwhile(viewpoint));
        for (var direction = 0; direction < 8; direction++)
            for (var frame = 0; frame < 100; frame++)
                belief.ObserveNobody(viewpoint.Start with { Yaw = direction * Math.PI / 4 }, FieldOfView);
        Assert.That(planner.IsWorthwhile(viewpoint), Is.False);
    }

    [Test]
    public void A_frame_and_a_second_look_allocate_nothing()
    {
        var (planner, belief) = NewSearch();
        var viewpoint = planner.Next(Home.Dock)!;
        ulong looked = 0;
        Live();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Live();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        void Live()
        {
            belief.ObserveNobody(viewpoint.Start, FieldOfView);
            belief.Turn(0.01);
            planner.IsWorthwhile(viewpoint);
            planner.NextLook(viewpoint, 0, ref looked);
        }
    }

    [Test]
    public void A_goal_without_a_time_limit_gets_one_by_the_size_of_the_home()
    {
        Assert.That(Options.TimeLimitFor(300), Is.GreaterThan(2 * Options.TimeLimitFor(60)));
        Assert.That(new SearchOptions { TimeLimitPerArea = 0 }.TimeLimitFor(300), Is.Zero);
    }

    /// <summary>Looks in all directions that are worth it, in vain, and returns where the robot is then.</summary>
    private static Pose2 Sweep(SearchPlanner planner, Belief belief, Viewpoint viewpoint)
    {
        var looked = 1ul << viewpoint.Heading;
        var pose = viewpoint.Start;
        for (Pose2? next = pose; next is { } look; next = planner.NextLook(viewpoint, pose.Yaw, ref looked))
        {
            pose = look;
            for (var frame = 0; frame < 10; frame++)
                belief.ObserveNobody(pose, FieldOfView);
        }

        return pose;
    }
}
