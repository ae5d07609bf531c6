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
internal sealed class SearchSpace
{
    /// <summary>Side of a cell (m).</summary>
    public const double CellSize = 0.25;

    /// <summary>
    /// How far from a room's edge an occupied map cell is taken for a wall rather than furniture (m).
    /// </summary>
    private const double WallMargin = 0.2;

    private readonly FloorPlan _home;
    private readonly OccupancyGrid _walls;
    private readonly Point2[] _centres;
    private readonly int[] _rooms;

    /// <summary>Lays the cells over the rooms of <paramref name="home"/>.</summary>
    public SearchSpace(FloorPlan home)
    {
        _home = home;
        var map = home.Map;
        var cells = map.Cells.ToArray();
        for (var index = 0; index < cells.Length; index++)
            if (cells[index] != Occupancy.Free && home.IsWithinRoom(map.CellToWorld(map.CellAt(index)), WallMargin))
                cells[index] = Occupancy.Free;
        _walls = new OccupancyGrid(map.Width, map.Height, map.Resolution, map.Origin, cells);
        var centres = new List<Point2>();
        var rooms = new List<int>();
        foreach (var place in Lattice(map, CellSize))
            if (RoomAt(place) is >= 0 and var room && _walls.At(place) == Occupancy.Free)
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

    /// <summary>Whether a point is no wall (m, in <c>map</c>).</summary>
    public bool IsOpen(Point2 place) => _walls.At(place) == Occupancy.Free;

    /// <summary>Whether no wall stands between two points (m, in <c>map</c>).</summary>
    public bool InSight(Point2 from, Point2 to) => Visibility.LineOfSight(_walls, from, to);
}
