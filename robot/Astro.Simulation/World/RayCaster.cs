using Astro.Home;

namespace Astro.Simulation;

/// <summary>
/// Follows rays to the first cell of a map that stops them. Around each cell it knows how much room there is, and takes
/// empty room in one stride; next to obstacles it goes from cell to cell.
/// </summary>
/// <remarks>Source: J. C. Hart, "Sphere Tracing", The Visual Computer 12 (1996), with squares of cells for
/// spheres.</remarks>
internal sealed class RayCaster
{
    private readonly int _width;
    private readonly int _height;

    // How many cells away, along the rows or columns, the nearest cell is that stops rays; 0 for one that does.
    private readonly byte[] _room;

    /// <summary>Prepares a map.</summary>
    /// <param name="map">The map; beyond its edge nothing stops a ray.</param>
    /// <param name="stops">Which cells do.</param>
    public RayCaster(OccupancyGrid map, Predicate<Occupancy> stops)
    {
        (_width, _height) = (map.Width, map.Height);
        _room = new byte[map.Cells.Length];
        for (int i = 0; i < _room.Length; i++)
            _room[i] = stops(map.Cells[i]) ? (byte)0 : byte.MaxValue;
        for (int i = 0; i < _room.Length; i++)
            Lower(i, -1);
        for (int i = _room.Length - 1; i >= 0; i--)
            Lower(i, 1);
    }

    /// <summary>How far it is to the cell that stops a ray.</summary>
    /// <param name="x">Start (cells from the map's corner).</param>
    /// <param name="y">Start (cells from the map's corner).</param>
    /// <param name="dx">Direction, a unit vector in the map's own frame.</param>
    /// <param name="dy">Direction, a unit vector in the map's own frame.</param>
    /// <param name="limit">The farthest to go (cells).</param>
    /// <returns>Cells; infinite when nothing stops it up to the limit or the map's edge.</returns>
    public double Cast(double x, double y, double dx, double dy, double limit)
    {
        int column = (int)Math.Floor(x), row = (int)Math.Floor(y);
        int stepX = dx < 0 ? -1 : 1, stepY = dy < 0 ? -1 : 1;
        int aheadX = dx < 0 ? 0 : 1, aheadY = dy < 0 ? 0 : 1;
        // Of an axis along which the ray does not move no border is ever crossed.
        double perX = dx == 0 ? double.PositiveInfinity : 1 / dx, perY = dy == 0 ? double.PositiveInfinity : 1 / dy;
        double travelled = 0;
        while (travelled <= limit && (uint)column < (uint)_width && (uint)row < (uint)_height)
        {
            int room = _room[row * _width + column];
            if (room == 0)
                return travelled;
            if (room > 1)
            {
                travelled += room - 1;
                column = (int)Math.Floor(x + travelled * dx);
                row = (int)Math.Floor(y + travelled * dy);
                continue;
            }

            double acrossX = dx == 0 ? perX : (column + aheadX - x) * perX;
            double acrossY = dy == 0 ? perY : (row + aheadY - y) * perY;
            if (acrossX < acrossY)
                (travelled, column) = (acrossX, column + stepX);
            else
                (travelled, row) = (acrossY, row + stepY);
        }

        return double.PositiveInfinity;
    }

    /// <summary>One half of a chessboard distance transform: from the neighbours on the row before or after, and the
    /// one beside.</summary>
    private void Lower(int cell, int side)
    {
        int column = cell % _width, row = cell / _width + side;
        int least = _room[cell] - 1;
        if (column + side >= 0 && column + side < _width)
            least = Math.Min(least, _room[cell + side]);
        if (row >= 0 && row < _height)
            for (int x = Math.Max(0, column - 1); x <= Math.Min(_width - 1, column + 1); x++)
                least = Math.Min(least, _room[row * _width + x]);
        if (least + 1 < _room[cell])
            _room[cell] = (byte)(least + 1);
    }
}
