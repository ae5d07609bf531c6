using Astro.Home;

namespace Astro.Simulation.Tests.Generation;

/// <summary>What holds of every home that is made up, told as the ways in which one may fail.</summary>
internal static class GeneratedHomes
{
    /// <summary>How far the robot's camera tells a face (m).</summary>
    private const double CameraRange = 4;

    /// <summary>Everything that is wrong with a home.</summary>
    public static IEnumerable<string> Faults(World world, double least, double most)
    {
        double area = world.Home.Rooms.Sum(room => room.Polygon.Area);
        if (area < least || area > most)
            yield return $"{area:0.0} m²";
        if (RoomsOfCells(world.Home).Any(count => count > 1))
            yield return "rooms overlap";
        if (world.Spots.Count(spot => spot.Hours == (0, 24)) < 8)
            yield return "fewer than 8 spots are in use at every hour";
        foreach (string fault in Closed(world).Concat(Unseen(world)).Concat(Hidden(world)))
            yield return fault;
    }

    /// <summary>Doors and rooms that the robot cannot plan a path to from its start.</summary>
    private static IEnumerable<string> Closed(World world)
    {
        var costmap = new Costmap(world.Home);
        var planner = new PathPlanner(costmap);
        var field = new DistanceField(costmap);
        field.Compute(world.Start.Position);
        foreach (var door in world.Home.Doors)
        {
            var status = planner.Plan(world.Start, new(door.Position.X, door.Position.Y, 0)).Status;
            if (status != PlanStatus.Found)
                yield return $"door {door.FirstRoom} - {door.SecondRoom}: {status}";
            if (door.Width < 0.9)
                yield return $"door {door.FirstRoom} - {door.SecondRoom}: {door.Width} m wide";
        }

        for (int i = 0; i < world.Home.Rooms.Count; i++)
        {
            int room = i;
            int[] cells = [.. Enumerable.Range(0, costmap.Costs.Length)
                .Where(cell => world.Home.RoomOfCell[cell] == room && costmap.Costs[cell] < Costmap.Inscribed)];
            int[] reached = [.. cells.Where(cell => double.IsFinite(field.Distances[cell]))];
            if (reached.Length < 0.7 * cells.Length || reached.Length == 0)
                yield return $"{world.Home.Rooms[i].Id}: {reached.Length} of {cells.Length} cells within reach";
            else if (Plan(reached.MinBy(cell => costmap.Costs[cell])).Status != PlanStatus.Found)
                yield return $"{world.Home.Rooms[i].Id}: no path";
            if (world.Home.Doors.All(door => door.FirstRoom != world.Home.Rooms[room].Id
                && door.SecondRoom != world.Home.Rooms[room].Id))
                yield return $"{world.Home.Rooms[i].Id}: no door";
        }

        Plan Plan(int cell)
        {
            var place = world.Home.Map.CellToWorld(world.Home.Map.CellAt(cell));
            return planner.Plan(world.Start, new(place.X, place.Y, 0));
        }
    }

    /// <summary>Spots of which the face cannot be seen from anywhere within reach.</summary>
    private static IEnumerable<string> Unseen(World world)
    {
        var field = new DistanceField(new Costmap(world.Home));
        field.Compute(world.Start.Position);
        double[] distances = field.Distances.ToArray();
        var sight = world.Surroundings.Tall;
        foreach (var spot in world.Spots)
        {
            bool seen = Enumerable.Range(0, distances.Length).Any(cell =>
            {
                var place = sight.CellToWorld(sight.CellAt(cell));
                double distance = place.DistanceTo(spot.Pose.Position);
                double aside = Math.Abs(spot.Pose.BearingTo(place));
                return distance is > 0.8 and < CameraRange && aside < Math.PI / 3 && double.IsFinite(distances[cell])
                    && Visibility.LineOfSight(sight, place, spot.Pose.Position);
            });
            if (!seen)
                yield return $"spot {spot.Pose}: not seen from anywhere";
        }
    }

    /// <summary>Furniture that stands in walls or in other furniture, or that the map does not show.</summary>
    private static IEnumerable<string> Hidden(World world)
    {
        var map = world.Home.Map;
        var bounds = world.Furniture.Select(box => (box, Left: box.Pose.X - box.Length / 2,
            Bottom: box.Pose.Y - box.Width / 2, Right: box.Pose.X + box.Length / 2, Top: box.Pose.Y + box.Width / 2));
        var all = bounds.ToList();
        for (int i = 0; i < all.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                double x = Math.Min(all[i].Right, all[j].Right) - Math.Max(all[i].Left, all[j].Left);
                double y = Math.Min(all[i].Top, all[j].Top) - Math.Max(all[i].Bottom, all[j].Bottom);
                if (x > 0.001 && y > 0.001)
                    yield return $"{all[i].box.Name} stands in {all[j].box.Name}";
            }

            if (map.At(all[i].box.Pose.Position) != Occupancy.Occupied)
                yield return $"{all[i].box.Name}: not on the map";
            if (world.Home.RoomAt(all[i].box.Pose.Position) is null)
                yield return $"{all[i].box.Name}: in no room";
        }
    }

    private static IEnumerable<int> RoomsOfCells(FloorPlan home) => Enumerable.Range(0, home.Map.Cells.Length)
        .Select(cell => home.Map.CellToWorld(home.Map.CellAt(cell)))
        .Select(place => home.Rooms.Count(room => room.Polygon.Contains(place)));
}
