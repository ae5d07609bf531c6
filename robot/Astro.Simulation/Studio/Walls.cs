using Astro.Home;

namespace Astro.Simulation.Studio;

/// <summary>Finds places on a home's walls where a picture can hang.</summary>
internal sealed class Walls(World world)
{
    /// <summary>A picture's place.</summary>
    /// <param name="X">On the wall, metres in <c>map</c>.</param>
    /// <param name="Y">On the wall, metres in <c>map</c>.</param>
    /// <param name="Yaw">Where the wall faces, radians.</param>
    /// <param name="Breadth">How much of the wall is straight to both sides together, at least (m).</param>
    public readonly record struct Place(double X, double Y, double Yaw, double Breadth);

    private readonly OccupancyGrid _map = world.Home.Map;

    /// <summary>A place that is reached in a straight line from free floor; null where the draw found none.</summary>
    public Place? Draw(Random random)
    {
        for (int attempt = 0; attempt < 20; attempt++)
        {
            int start = random.Next(_map.Cells.Length);
            (int dx, int dy) = random.Next(4) switch { 0 => (1, 0), 1 => (-1, 0), 2 => (0, 1), _ => (0, -1) };
            double breadth = random.LogBetween(0.25, 0.9);
            if (world.Home.RoomOfCell[start] < 0)
                continue;
            Cell cell = _map.CellAt(start);
            while (IsOpen(cell))
                cell = new Cell(cell.X + dx, cell.Y + dy);
            if (IsStraight(cell, dx, dy, breadth))
                return On(cell, dx, dy, breadth);
        }

        return null;
    }

    // The wall goes on to both sides, with room before it.
    private bool IsStraight(Cell cell, int dx, int dy, double breadth)
    {
        int reach = (int)Math.Ceiling(breadth / 2 / _map.Resolution) + 1;
        for (int i = -reach; i <= reach; i++)
        {
            Cell wall = new(cell.X + dy * i, cell.Y + dx * i), before = new(wall.X - dx, wall.Y - dy);
            if (!_map.Contains(wall) || !IsWall(wall) || !IsOpen(before))
                return false;
        }

        return true;
    }

    private Place On(Cell cell, int dx, int dy, double breadth)
    {
        Point2 centre = _map.CellToWorld(cell);
        double half = _map.Resolution / 2;
        return new Place(centre.X - dx * half, centre.Y - dy * half, Math.Atan2(-dy, -dx), breadth);
    }

    private bool IsOpen(Cell cell) =>
        _map.Contains(cell) && world.Home.RoomOfCell[_map.Index(cell)] >= 0 && !IsWall(cell);

    private bool IsWall(Cell cell) =>
        _map[cell] == Occupancy.Occupied && !world.Furniture.Any(box => box.Covers(_map.CellToWorld(cell)));
}
