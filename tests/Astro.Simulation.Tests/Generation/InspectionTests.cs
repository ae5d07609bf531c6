using Astro.Home;
using Astro.Simulation.Generation;

namespace Astro.Simulation.Tests.Generation;

public class InspectionTests
{
    private static readonly World Sound = HomeGenerator.Generate(20_020);

    [Test]
    public void A_generated_home_is_sound() => Assert.That(FirstFault(Sound), Is.Null);

    [TestCase(0.5)]
    [TestCase(0.0)]
    public void A_door_too_narrow_for_the_robot_is_a_fault(double width)
    {
        foreach (var door in Sound.Home.Doors.Where(IsTheOnlyOneOfARoom))
            Assert.That(
                FirstFault(With(Narrowed(Sound.Home, door, width))), Does.StartWith("the robot cannot"), $"{door}");
    }

    [Test]
    public void A_person_in_a_narrow_passage_is_a_fault()
    {
        var door = Sound.Home.Doors.First(IsTheOnlyOneOfARoom);
        var spot = Sound.Spots[0] with { Pose = new(door.Position.X, door.Position.Y, 0) };

        Assert.That(FirstFault(new("world", Sound.Home, Sound.Start, Sound.Furniture, [.. Sound.Spots, spot], [])),
            Does.Contain("cannot get through"));
    }

    [Test]
    public void Somebody_who_faces_a_wall_is_a_fault()
    {
        // On the sofa, facing its back.
        var sofa = Sound.Furniture.First(box => box.Name == "sofa");
        var spot = Sound.Spots.First(spot => sofa.Covers(spot.Pose.Position));
        var turned = spot with { Pose = spot.Pose with { Yaw = Angles.Wrap(spot.Pose.Yaw + Math.PI) } };

        Assert.That(FirstFault(new("world", Sound.Home, Sound.Start, Sound.Furniture, [turned], [])),
            Does.Contain("come up to"));
    }

    private static bool IsTheOnlyOneOfARoom(Door door) => new[] { door.FirstRoom, door.SecondRoom }.Any(room =>
        Sound.Home.Doors.Count(other => other.FirstRoom == room || other.SecondRoom == room) == 1);

    private static string? FirstFault(World world) => Inspection.FirstFault(world, world.Surroundings.Tall);

    private static World With(FloorPlan home) =>
        new("world", home, Sound.Start, Sound.Furniture, Sound.Spots, []);

    /// <summary>The home with a door walled up, but for so much in its middle.</summary>
    private static FloorPlan Narrowed(FloorPlan home, Door door, double width)
    {
        var map = home.Map;
        var cells = map.Cells.ToArray();
        for (int i = 0; i < cells.Length; i++)
        {
            var offset = map.CellToWorld(map.CellAt(i)) - door.Position;
            double across = Math.Min(Math.Abs(offset.X), Math.Abs(offset.Y)), along = offset.Length;
            if (across < 0.05 && along < door.Width / 2 && along > width / 2)
                cells[i] = Occupancy.Occupied;
        }

        var narrowed = new OccupancyGrid(map.Width, map.Height, map.Resolution, map.Origin, cells);
        return new(home.Name, narrowed, home.Rooms, home.Doors, home.Dock, [], home.RoomOfCell.ToArray());
    }
}
