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
        if (TestContext.Progress is not null) TestContext.Out.WriteLine($"{home.Time:0.0} s {home.Robot.Travelled:0.0} m");
    }

    private static SimulatedHome Home(Pose2 start, params PlacedResident[] people)
    {
        var world = TestWorlds.Apartment;
        return new(new("apartment", world.Home, start, world.Furniture, world.Spots, world.People), people);
    }
}
