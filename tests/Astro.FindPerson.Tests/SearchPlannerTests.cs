using Astro.Home;

namespace Astro.FindPerson.Tests;

[TestFixture]
internal sealed class SearchPlannerTests
{
    private const double FieldOfView = Math.PI / 3;

    private static readonly FloorPlan Home = Homes.Apartment;
    private static readonly SearchSpace Space = new(Home);
    private static readonly Costmap Costmap = new(Home);
    private static readonly ViewpointCandidates Candidates = new(Home, Space, Costmap);
    private static readonly SearchOptions Options = new();

    private static (SearchPlanner Planner, Belief Belief) NewSearch(double notHome = 0.15)
    {
        var belief = new Belief(Space, new DetectionModel(), notHome);
        return (new SearchPlanner(Home, Space, belief, Costmap, Candidates, Options), belief);
    }

    [Test]
    public void Begins_in_the_room_with_the_most_probability_for_its_time()
    {
        var (planner, _) = NewSearch();
        var viewpoint = planner.Next(Home.Dock)!;
        Assert.That(Home.Rooms[viewpoint.Room].Id, Is.EqualTo("living_room"), "by far the largest, and not far");
        Assert.That(planner.Reason, Does.StartWith("living_room: ").And.Contain("%"));
    }

    [TestCase("study", 1.5, 2.2)]
    [TestCase("childrens_room", 8.5, 6.5)]
    public void With_rooms_alike_begins_in_the_nearest(string room, double x, double y)
    {
        var (planner, belief) = NewSearch();
        for (var heading = 0; heading < 8; heading++)
            foreach (var (eyeX, eyeY) in new[] { (9.2, 3.0), (10.8, 6.5), (8.3, 1.5), (8.3, 4.5) })
                for (var frame = 0; frame < 20; frame++)
                    belief.ObserveNobody(new Pose2(eyeX, eyeY, heading * Math.PI / 4), FieldOfView);
        Assert.That(Home.Rooms[planner.Next(new Pose2(x, y, 0))!.Room].Id, Is.EqualTo(room));
    }

    [Test]
    public void Stands_only_where_the_robot_fits()
    {
        var (planner, _) = NewSearch();
        Assert.That(Costmap.IsTraversable(planner.Next(Home.Dock)!.Position));
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
            foreach (var heading in viewpoint.Headings)
            {
                robot = new Pose2(viewpoint.Position.X, viewpoint.Position.Y, heading);
                for (var frame = 0; frame < 12; frame++)
                    belief.ObserveNobody(robot, FieldOfView);
            }

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
        Assert.That(planner.Next(Home.Dock)!.Position, Is.Not.EqualTo(first.Position));
    }

    [Test]
    public void Plans_the_same_from_the_same_belief()
    {
        var a = NewSearch().Planner.Next(Home.Dock)!;
        var b = NewSearch().Planner.Next(Home.Dock)!;
        Assert.That(a.Position, Is.EqualTo(b.Position));
        Assert.That(a.Headings, Is.EqualTo(b.Headings));
    }
}
