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

    private readonly OccupancyGrid _map;
    private readonly bool[] _blocksView;
    private readonly Point2[] _centres;
    private readonly int[] _rooms;
    private readonly float[] _light;

    /// <summary>Lays the cells over the rooms of <paramref name="home"/>.</summary>
    public SearchSpace(HomeModel home)
    {
        _map = home.Map;
        _blocksView = FindWalls(home);
        var centres = new List<Point2>();
        var rooms = new List<int>();
        for (var room = 0; room < home.Rooms.Count; room++)
            AddCells(home.Rooms[room], room, centres, rooms);
        _centres = [.. centres];
        _rooms = [.. rooms];
        _light = [.. rooms.Select(room => (float)home.Rooms[room].Light)];
    }

    /// <summary>How many cells there are.</summary>
    public int Count => _centres.Length;

    /// <summary>The middle of a cell (m, in <c>map</c>).</summary>
    public Point2 Centre(int cell) => _centres[cell];

    /// <summary>The index of the cell's room in the home's list.</summary>
    public int Room(int cell) => _rooms[cell];

    /// <summary>How light it is there, 0 to 1.</summary>
    public double Light(int cell) => _light[cell];

    /// <summary>Whether no wall stands between two points (m, in <c>map</c>).</summary>
    /// <remarks>Walks the grid cell by cell (Amanatides &amp; Woo 1987), so that a thin wall is never stepped over.</remarks>
    public bool InSight(Point2 from, Point2 to)
    {
        var (column, row) = _map.WorldToCell(from);
        var (lastColumn, lastRow) = _map.WorldToCell(to);
        int stepX = Math.Sign(lastColumn - column), stepY = Math.Sign(lastRow - row);
        double dx = Math.Abs(to.X - from.X), dy = Math.Abs(to.Y - from.Y);
        var corner = _map.CellToWorld(column, row);
        var half = _map.Resolution / 2;
        var nextX = stepX == 0 ? double.PositiveInfinity : (half + stepX * (corner.X - from.X)) / dx;
        var nextY = stepY == 0 ? double.PositiveInfinity : (half + stepY * (corner.Y - from.Y)) / dy;
        while (column != lastColumn || row != lastRow)
        {
            if (!_map.Contains(column, row) || _blocksView[row * _map.Width + column])
                return false;
            if (nextX < nextY)
            {
                column += stepX;
                nextX += _map.Resolution / dx;
            }
            else
            {
                row += stepY;
                nextY += _map.Resolution / dy;
            }

            // Rounding can carry the walk past its end by one cell; it is over then all the same.
            if ((lastColumn - column) * stepX < 0 || (lastRow - row) * stepY < 0)
                return true;
        }

        return _map.Contains(column, row) && !_blocksView[row * _map.Width + column];
    }

    private static bool[] FindWalls(HomeModel home)
    {
        var map = home.Map;
        var walls = new bool[map.Width * map.Height];
        for (var row = 0; row < map.Height; row++)
            for (var column = 0; column < map.Width; column++)
                walls[row * map.Width + column] = map[column, row] != CellState.Free
                    && !IsFurniture(home, map.CellToWorld(column, row));
        return walls;
    }

    private static bool IsFurniture(HomeModel home, Point2 place)
    {
        foreach (var room in home.Rooms)
            if (room.Polygon.Contains(place))
                return room.Polygon.DistanceToEdge(place) > WallMargin;
        return false;
    }

    private void AddCells(Room room, int index, List<Point2> centres, List<int> rooms)
    {
        var (min, max) = room.Polygon.Bounds;
        for (var y = min.Y + CellSize / 2; y < max.Y; y += CellSize)
            for (var x = min.X + CellSize / 2; x < max.X; x += CellSize)
            {
                var place = new Point2(x, y);
                var (column, row) = _map.WorldToCell(place);
                if (room.Polygon.Contains(place) && _map.Contains(column, row) && !_blocksView[row * _map.Width + column])
                {
                    centres.Add(place);
                    rooms.Add(index);
                }
            }
    }
}
