namespace Astro.Home;

/// <summary>A home as the robot may know it: map, rooms, doors, dock and where it must not go.</summary>
public sealed class FloorPlan
{
    private readonly int[] _roomOfCell;

    internal FloorPlan(string name, OccupancyGrid map, IReadOnlyList<Room> rooms, IReadOnlyList<Door> doors,
        Pose2 dock, IReadOnlyList<Polygon> keepOut, int[] roomOfCell) =>
        (Name, Map, Rooms, Doors, Dock, KeepOut, _roomOfCell) = (name, map, rooms, doors, dock, keepOut, roomOfCell);

    /// <summary>What the home is called.</summary>
    public string Name { get; }

    /// <summary>The occupancy grid, in <c>map</c>.</summary>
    public OccupancyGrid Map { get; }

    /// <summary>The rooms in file order; they do not overlap.</summary>
    public IReadOnlyList<Room> Rooms { get; }

    /// <summary>The openings between rooms, in file order.</summary>
    public IReadOnlyList<Door> Doors { get; }

    /// <summary>Where the robot charges, in <c>map</c>.</summary>
    public Pose2 Dock { get; }

    /// <summary>Areas that the robot must not enter, in <c>map</c>.</summary>
    public IReadOnlyList<Polygon> KeepOut { get; }

    /// <summary>
    /// For each cell of the map, in its order, the index in <see cref="Rooms"/> of the room around the cell's centre;
    /// -1 for none.
    /// </summary>
    public ReadOnlySpan<int> RoomOfCell => _roomOfCell;

    /// <summary>
    /// Whether a point in <c>map</c> lies in a room, and at least so far (m) from its edge: what stands there is
    /// furniture, and what stands nearer the edge is taken for the wall.
    /// </summary>
    public bool IsWithinRoom(Point2 point, double margin)
    {
        if (RoomAt(point) is not { } room)
            return false;
        for (int direction = 0; direction < 8; direction++)
        {
            var (sin, cos) = Math.SinCos(direction * Math.PI / 4);
            if (RoomAt(point + new Point2(cos, sin) * margin) != room)
                return false;
        }

        return true;
    }

    /// <summary>The room that a point in <c>map</c> lies in, to the nearest cell.</summary>
    public Room? RoomAt(Point2 point)
    {
        var cell = Map.WorldToCell(point);
        return Map.Contains(cell) && _roomOfCell[Map.Index(cell)] is >= 0 and var room ? Rooms[room] : null;
    }
}
