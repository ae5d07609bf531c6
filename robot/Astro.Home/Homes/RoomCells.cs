namespace Astro.Home;

/// <summary>Which cells of a map belong to which room.</summary>
internal sealed class RoomCells
{
    private readonly OccupancyGrid _map;
    private readonly int[] _rooms;

    public RoomCells(OccupancyGrid map)
    {
        (_map, _rooms) = (map, new int[map.Cells.Length]);
        Array.Fill(_rooms, -1);
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
        for (int i = 0; i < _rooms.Length; i++)
        {
            if (!polygon.Contains(_map.CellToWorld(_map.CellAt(i))))
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
