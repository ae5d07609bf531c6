using Astro.Home;

namespace Astro.FindPerson;

/// <summary>
/// The places where a person can be, as square cells over the rooms, and which of them can be seen from where.
/// </summary>
/// <remarks>
/// People sit on what a floor map calls occupied, and a camera at head height looks over it. So every place inside a
/// room counts, and only what stands within <see cref="WallMargin"/> of a room's edge, or outside all rooms, blocks the
/// view.
/// </remarks>
public sealed class SearchSpace
{
    /// <summary>Side of a cell (m).</summary>
    public const double CellSize = 0.25;

    /// <summary>How far from a room's edge an occupied map cell is taken for a wall rather than furniture (m).</summary>
    private const double WallMargin = 0.2;

    private readonly FloorPlan _home;
    private readonly bool[] _blocksView;
    private readonly Point2[] _centres;
    private readonly int[] _rooms;

    /// <summary>Lays the cells over the rooms of <paramref name="home"/>.</summary>
    public SearchSpace(FloorPlan home)
    {
        _home = home;
        var map = home.Map;
        _blocksView = new bool[map.Cells.Length];
        for (var index = 0; index < _blocksView.Length; index++)
            _blocksView[index] = map.Cells[index] != Occupancy.Free && !IsInsideRoom(map.CellToWorld(map.CellAt(index)));
        var centres = new List<Point2>();
        var rooms = new List<int>();
        foreach (var place in Lattice(map, CellSize))
            if (RoomAt(place) is >= 0 and var room && !BlocksView(map.WorldToCell(place)))
            {
                centres.Add(place);
                rooms.Add(room);
            }

        _centres = [.. centres];
        _rooms = [.. rooms];
    }

    /// <summary>How many cells there are.</summary>
    public int Count => _centres.Length;

    /// <summary>The middle of a cell (m, in <c>map</c>).</summary>
    public Point2 Centre(int cell) => _centres[cell];

    /// <summary>The index of the cell's room in the home's list.</summary>
    public int Room(int cell) => _rooms[cell];

    /// <summary>How light it is there, 0 to 1.</summary>
    public double Light(int cell) => _home.Rooms[_rooms[cell]].Light;

    /// <summary>The index of the room around a point of <c>map</c>, or -1.</summary>
    public int RoomAt(Point2 place)
    {
        var cell = _home.Map.WorldToCell(place);
        return _home.Map.Contains(cell) ? _home.RoomOfCell[_home.Map.Index(cell)] : -1;
    }

    /// <summary>Points at a regular spacing (m) over the whole map, row by row.</summary>
    internal static IEnumerable<Point2> Lattice(OccupancyGrid map, double spacing)
    {
        double width = map.Width * map.Resolution, height = map.Height * map.Resolution;
        for (var y = spacing / 2; y < height; y += spacing)
            for (var x = spacing / 2; x < width; x += spacing)
                yield return map.Origin.Transform(new Point2(x, y));
    }

    /// <summary>Whether no wall stands between two points (m, in <c>map</c>).</summary>
    /// <remarks>Walks the grid cell by cell (Amanatides &amp; Woo 1987), so that a thin wall is never stepped over.</remarks>
    public bool InSight(Point2 from, Point2 to)
    {
        var map = _home.Map;
        var start = map.Origin.InverseTransform(from) * (1 / map.Resolution);
        var end = map.Origin.InverseTransform(to) * (1 / map.Resolution);
        var cell = map.WorldToCell(from);
        var last = map.WorldToCell(to);
        int stepX = Math.Sign(last.X - cell.X), stepY = Math.Sign(last.Y - cell.Y);
        double dx = Math.Abs(end.X - start.X), dy = Math.Abs(end.Y - start.Y);
        var nextX = stepX == 0 ? double.PositiveInfinity : (stepX > 0 ? cell.X + 1 - start.X : start.X - cell.X) / dx;
        var nextY = stepY == 0 ? double.PositiveInfinity : (stepY > 0 ? cell.Y + 1 - start.Y : start.Y - cell.Y) / dy;
        for (var steps = Math.Abs(last.X - cell.X) + Math.Abs(last.Y - cell.Y); steps > 0; steps--)
        {
            if (BlocksView(cell))
                return false;
            if (nextX < nextY)
            {
                cell = cell with { X = cell.X + stepX };
                nextX += 1 / dx;
            }
            else
            {
                cell = cell with { Y = cell.Y + stepY };
                nextY += 1 / dy;
            }
        }

        return !BlocksView(last);
    }

    private bool BlocksView(Cell cell) => !_home.Map.Contains(cell) || _blocksView[_home.Map.Index(cell)];

    private bool IsInsideRoom(Point2 place)
    {
        var room = RoomAt(place);
        if (room < 0)
            return false;
        for (var direction = 0; direction < 8; direction++)
        {
            var angle = direction * Math.PI / 4;
            if (RoomAt(place + new Point2(Math.Cos(angle), Math.Sin(angle)) * WallMargin) != room)
                return false;
        }

        return true;
    }
}
