using Astro.Home;

namespace Astro.Simulation.Generation;

/// <summary>Whether a robot can do its work in a home, by the costmap and the distances that it plans with.</summary>
internal static class Inspection
{
    // Of each room, at least so much must be within reach (m²).
    private const double LeastReach = 0.15;

    // How near the robot comes to a person (m), and how far aside (rad).
    private static readonly double[] Approaches = [1.2, 1.4, 1.6];
    private const double AsideStep = Math.PI / 18;
    private const int AsideSteps = 6;

    /// <summary>The first thing that is wrong with a world, in words; null if it is sound.</summary>
    /// <param name="world">The world.</param>
    /// <param name="sight">What hides a face in it.</param>
    public static string? FirstFault(World world, OccupancyGrid sight)
    {
        var home = world.Home;
        var costmap = new Costmap(home);
        costmap.Update(Crowd(world));
        var field = new DistanceField(costmap);
        field.Compute(world.Start.Position);
        if (!costmap.IsTraversable(world.Start.Position))
            return "the robot cannot leave its dock";
        foreach (var door in home.Doors)
        {
            if (!double.IsFinite(field.To(door.Position)))
                return $"the robot cannot get through between {door.FirstRoom} and {door.SecondRoom}";
        }

        var reach = new double[home.Rooms.Count];
        for (int i = 0; i < home.RoomOfCell.Length; i++)
        {
            if (home.RoomOfCell[i] >= 0 && double.IsFinite(field.Distances[i]))
                reach[home.RoomOfCell[i]] += home.Map.Resolution * home.Map.Resolution;
        }

        int closed = Array.FindIndex(reach, area => area < LeastReach);
        if (closed >= 0)
            return $"the robot cannot enter {home.Rooms[closed].Id}";
        return world.Spots.FirstOrDefault(spot => !IsApproachable(spot.Pose, field, sight)) is { } spot
            ? $"the robot cannot come up to somebody at {spot.Pose.Position}"
            : null;
    }

    private static bool IsApproachable(Pose2 person, DistanceField field, OccupancyGrid sight)
    {
        foreach (double distance in Approaches)
        {
            for (int i = -AsideSteps; i <= AsideSteps; i++)
            {
                var (sin, cos) = Math.SinCos(person.Yaw + i * AsideStep);
                var place = person.Position + new Point2(cos, sin) * distance;
                if (double.IsFinite(field.To(place)) && Visibility.LineOfSight(sight, place, person.Position))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Somebody at every spot at once: a flag for each cell.</summary>
    private static bool[] Crowd(World world)
    {
        const double Radius = SimulatedPerson.Radius;
        var map = world.Home.Map;
        var crowd = new bool[map.Cells.Length];
        foreach (var spot in world.Spots)
        {
            var person = spot.Pose.Position;
            var first = map.WorldToCell(person - new Point2(Radius, Radius));
            var last = map.WorldToCell(person + new Point2(Radius, Radius));
            for (int y = first.Y; y <= last.Y; y++)
            {
                for (int x = first.X; x <= last.X; x++)
                    crowd[map.Index(new(x, y))] |= map.CellToWorld(new(x, y)).DistanceTo(person) <= Radius;
            }
        }

        return crowd;
    }
}
