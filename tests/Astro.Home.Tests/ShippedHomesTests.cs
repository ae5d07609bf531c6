namespace Astro.Home.Tests;

/// <summary>The homes that the product brings along.</summary>
[TestFixture("apartment", 7, 108)]
[TestFixture("bungalow", 11, 154)]
public class ShippedHomesTests(string name, int rooms, double area)
{
    private FloorPlan Home { get; } =
        HomeFile.Load(Path.Combine(TestContext.CurrentContext.TestDirectory, "homes", name + ".yaml"));

    [Test]
    public void It_has_its_rooms()
    {
        Assert.That(Home.Name, Is.EqualTo(name));
        Assert.That(Home.Rooms, Has.Count.EqualTo(rooms));
        Assert.That(Home.Rooms.Sum(room => room.Polygon.Area), Is.EqualTo(area).Within(0.5));
    }

    [Test]
    public void The_robot_gets_from_the_dock_into_every_room()
    {
        var costmap = new Costmap(Home);
        var field = new DistanceField(costmap);
        field.Compute(Home.Dock.Position);
        var reached = new double[Home.Rooms.Count];
        for (int i = 0; i < Home.RoomOfCell.Length; i++)
        {
            if (Home.RoomOfCell[i] is >= 0 and var room && double.IsFinite(field.Distances[i]))
                reached[room] += 0.0025;
        }

        for (int i = 0; i < reached.Length; i++)
            Assert.That(reached[i], Is.GreaterThan(0.35 * Home.Rooms[i].FreeArea), Home.Rooms[i].Id);
    }

    [Test]
    public void The_robot_passes_every_door()
    {
        var costmap = new Costmap(Home);

        foreach (var door in Home.Doors)
            Assert.That(costmap.IsTraversable(door.Position), Is.True, $"{door.FirstRoom} - {door.SecondRoom}");
    }
}
