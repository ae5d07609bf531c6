namespace Astro.Home;

/// <summary>Which cells of a map belong to which room.</summary>
internal sealed class RoomCells
{
    private readonly OccupancyGrid _map;
    private readonly Point2[] _centres;
    private readonly int[] _rooms;

    public RoomCells(OccupancyGrid map)
    {
        (_map, _rooms, _centres) = (map, new int[map.Cells.Length], new Point2[map.Cells.Length]);
        Array.Fill(_rooms, -1);
        for (int i = 0; i < _centres.Length; i++)
            _centres[i] = map.CellToWorld(map.CellAt(i));
    }

    /// <summary>For each cell the number of its room; -1 for none.</summary>
    public int[] Rooms => _rooms;

    /// <summary>Gives the cells whose centre lies inside a polygon to a room.</summary>
    /// <param name="room">Its number.</param>
    /// <param name="polygon">Its outline, in <c>map</c>.</param>
    /// <param name="overlapped">The number of a room that had one of them already; -1 for none.</param>
    /// <returns>The room's free area (m²).</returns>
    public double Claim(int room, Polygon polygon, out int overlapped)
    {
        overlapped = -1;
        int free = 0;
        var (min, max) = polygon.Bounds;
        for (int i = 0; i < _rooms.Length; i++)
        {
            var centre = _centres[i];
            bool near = centre.X >= min.X && centre.X <= max.X && centre.Y >= min.Y && centre.Y <= max.Y;
            if (!near || !polygon.Contains(centre))
                continue;
            if (_rooms[i] >= 0)
                overlapped = _rooms[i];
            _rooms[i] = room;
            if (_map.Cells[i] == Occupancy.Free)
                free++;
        }

        return free * _map.Resolution * _map.Resolution;
    }
}
