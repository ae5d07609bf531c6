using Astro.Home;

namespace Astro.Simulation.Tests;

public class NavigatorTests
{
    private static readonly Dictionary<string, Pose2> Goals = new()
    {
        ["hall"] = new(1.0, 4.6, 0),
        ["living_room"] = new(9.0, 3.2, -1.5),
        ["kitchen"] = new(5.0, 3.2, -1.0),
        ["study"] = new(1.2, 2.6, -1.5),
        ["bedroom"] = new(3.0, 7.0, 2.5),
        ["bathroom"] = new(5.4, 7.0, 1.5),
        ["childrens_room"] = new(8.0, 6.8, 0.5),
    };

    private static IEnumerable<TestCaseData> Journeys() =>
        from first in Goals.Keys
        from second in Goals.Keys
        where first != second
        select new TestCaseData(first, second);

    [TestCaseSource(nameof(Journeys))]
    public void The_robot_gets_from_each_room_to_each_other(string first, string second)
    {
        var home = Home(Goals[first]);
        var navigation = new Navigation(home);
        navigation.Start(Goals[second]);

        Assert.That(navigation.Run(90), Is.EqualTo(NavigationState.Succeeded));
        Assert.That(home.Robot.Pose.Position.DistanceTo(Goals[second].Position), Is.LessThan(0.15));
        Assert.That(Math.Abs(Angles.Difference(home.Robot.Pose.Yaw, Goals[second].Yaw)), Is.LessThan(0.1));
        Assert.That(navigation.Touched, Is.False);
        Assert.That(home.Robot.Travelled, Is.LessThan(20));
    }

    [TestCase(-3, 4, NavigationError.GoalOutsideMap)]
    [TestCase(9.6, 0.5, NavigationError.GoalOccupied)]
    [TestCase(0.15, 9.0, NavigationError.GoalOccupied)]
    public void What_the_map_rules_out_fails_at_once(double x, double y, NavigationError expected)
    {
        var navigation = new Navigation(Home(Goals["hall"]));
        navigation.Start(new(x, y, 0));

        Assert.That(navigation.Navigator.State, Is.EqualTo(NavigationState.Failed));
        Assert.That(navigation.Navigator.Error, Is.EqualTo(expected));
    }

    [Test]
    public void A_room_that_is_walled_off_has_no_valid_path()
    {
        var keepOut = new Polygon([new(4.3, 5.2), new(6.3, 5.2), new(6.3, 5.6), new(4.3, 5.6)]);
        var home = TestWorlds.Apartment.Home;
        var closed = new FloorPlan(home.Name, home.Map, home.Rooms, home.Doors, home.Dock, [keepOut],
            home.RoomOfCell.ToArray());
        var navigator = new Navigator(closed);
        navigator.Start(Goals["hall"], Goals["bathroom"], 0);

        Assert.That(navigator.Error, Is.EqualTo(NavigationError.NoValidPath));
    }

    [Test]
    public void People_on_the_way_are_driven_around()
    {
        var home = Home(new(8.2, 3.4, 0), TestWorlds.Someone(9.4, 3.4, Math.PI));
        var navigation = new Navigation(home);
        navigation.Start(new(10.8, 3.4, 0));

        Assert.That(navigation.Run(60), Is.EqualTo(NavigationState.Succeeded));
        Assert.That(navigation.Touched, Is.False);
    }

    [Test]
    public void A_blocked_door_ends_the_drive_when_patience_ends()
    {
        var home = Home(Goals["hall"], TestWorlds.Someone(2.4, 5.5, 0));
        var navigation = new Navigation(home);
        navigation.Start(Goals["bedroom"]);

        Assert.That(navigation.Run(90), Is.EqualTo(NavigationState.Failed));
        Assert.That(navigation.Navigator.Error, Is.EqualTo(NavigationError.NoValidPath));
        Assert.That(home.Time, Is.InRange(10, 30));
        Assert.That(navigation.Touched, Is.False);
    }

    [Test]
    public void A_robot_that_does_not_move_fails_to_make_progress()
    {
        var navigator = new Navigator(TestWorlds.Apartment.Home);
        var stuck = Goals["hall"];
        navigator.Start(stuck, Goals["study"], 0);
        double time = 0;
        for (; time < 30 && navigator.State == NavigationState.Driving; time += 0.05)
            navigator.Update(stuck, default, time);

        Assert.That(navigator.Error, Is.EqualTo(NavigationError.FailedToMakeProgress));
        Assert.That(time, Is.EqualTo(10).Within(0.11));
    }

    [Test]
    public void A_new_goal_takes_the_place_of_the_old()
    {
        var home = Home(Goals["hall"]);
        var navigation = new Navigation(home);
        navigation.Start(Goals["living_room"]);
        Assert.That(navigation.Run(5), Is.EqualTo(NavigationState.Driving));
        navigation.Start(Goals["study"]);

        Assert.That(navigation.Run(60), Is.EqualTo(NavigationState.Succeeded));
        Assert.That(home.Robot.Pose.Position.DistanceTo(Goals["study"].Position), Is.LessThan(0.15));
    }

    private static SimulatedHome Home(Pose2 start, params PlacedResident[] people)
    {
        var world = TestWorlds.Apartment;
        return new(new("apartment", world.Home, start, world.Furniture, world.Spots, world.People), people);
    }
}
