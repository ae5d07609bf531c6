using Astro.Home;

namespace Astro.Simulation.Generation;

/// <summary>The map of a home while it is being furnished; cells are counted from the plan's lower left
/// corner.</summary>
internal sealed class FloorMap
{
    /// <summary>Around the rooms: outer walls, and a fringe beyond them that nobody has seen.</summary>
    public const int Margin = 10;

    private const int OuterWall = 4;

    // Furniture above this hides the face of whoever sits behind it (m).
    private const double EyeHeight = 1.15;

    private readonly Occupancy[] _solid;
    private readonly Occupancy[] _tall;
    private readonly int[] _room;
    private readonly bool[] _reserved;

    /// <summary>Draws walls around and between the rooms, with their openings.</summary>
    public FloorMap(HomePlan plan)
    {
        var bounds = plan.Bounds;
        (Width, Height) = (bounds.Width + 2 * Margin, bounds.Height + 2 * Margin);
        (_solid, _tall) = (new Occupancy[Width * Height], new Occupancy[Width * Height]);
        (_room, _reserved) = (new int[Width * Height], new bool[Width * Height]);
        Array.Fill(_room, -1);
        for (int i = 0; i < plan.Rooms.Count; i++)
        {
            foreach (var part in plan.Rooms[i].Parts)
                Each(part, cell => _room[cell] = i);
        }

        for (int y = -Margin; y < Height - Margin; y++)
        {
            for (int x = -Margin; x < Width - Margin; x++)
                _solid[Index(x, y)] = Wall(x, y);
        }

        foreach (var opening in plan.Openings)
            Each(opening.Gap, cell => _solid[cell] = Occupancy.Free);
        _solid.CopyTo(_tall, 0);
        // The grids are views: they show what is put into the map later.
        Pose2 origin = new(-Margin * Cells.Size, -Margin * Cells.Size, 0);
        Solid = new(Width, Height, Cells.Size, origin, _solid);
        Tall = new(Width, Height, Cells.Size, origin, _tall);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Walls and all furniture.</summary>
    public OccupancyGrid Solid { get; }

    /// <summary>Walls and what hides a face.</summary>
    public OccupancyGrid Tall { get; }

    /// <summary>The number of the room at a cell; -1 outside.</summary>
    public int RoomOf(int x, int y) => IsInside(x, y) ? _room[Index(x, y)] : -1;

    public bool IsFree(int x, int y) => IsInside(x, y) && _solid[Index(x, y)] == Occupancy.Free;

    /// <summary>Whether a rectangle lies on free, unreserved floor of a room.</summary>
    public bool IsVacant(CellBox box, int room) => IsOpen(box, room, _reserved);

    /// <summary>Whether nothing stands in a rectangle of a room; it may be reserved.</summary>
    public bool IsClear(CellBox box, int room) => IsOpen(box, room, null);

    /// <summary>Keeps furniture out of a rectangle.</summary>
    public void Reserve(CellBox box) => Each(box, cell => _reserved[cell] = true);

    /// <summary>Puts a box of some height into the map.</summary>
    public void Put(CellBox box, double height)
    {
        Each(box, cell => _solid[cell] = Occupancy.Occupied);
        if (height > EyeHeight)
            Each(box, cell => _tall[cell] = Occupancy.Occupied);
    }

    /// <summary>Takes a box out again; it must have stood on free floor.</summary>
    public void Remove(CellBox box) =>
        Each(box, cell => (_solid[cell], _tall[cell]) = (Occupancy.Free, Occupancy.Free));

    /// <summary>A copy of the cells of <see cref="Solid"/>.</summary>
    public OccupancyGrid Snapshot() =>
        new(Width, Height, Cells.Size, Solid.Origin, [.. _solid]);

    private Occupancy Wall(int x, int y)
    {
        int room = _room[Index(x, y)];
        int reach = room < 0 ? OuterWall : 1;
        bool near = false;
        for (int dy = -reach; dy <= reach && !near; dy++)
        {
            for (int dx = -reach; dx <= reach && !near; dx++)
                near = RoomOf(x + dx, y + dy) is >= 0 and var other && other != room;
        }

        return near ? Occupancy.Occupied : room < 0 ? Occupancy.Unknown : Occupancy.Free;
    }

    private bool IsInside(int x, int y) =>
        (uint)(x + Margin) < (uint)Width && (uint)(y + Margin) < (uint)Height;

    private int Index(int x, int y) => (y + Margin) * Width + x + Margin;

    private void Each(CellBox box, Action<int> visit)
    {
        box = box.Within(new(-Margin, -Margin, Width - Margin, Height - Margin));
        for (int y = box.Bottom; y < box.Top; y++)
        {
            for (int x = box.Left; x < box.Right; x++)
                visit(Index(x, y));
        }
    }

    private bool IsOpen(CellBox box, int room, bool[]? reserved)
    {
        if (!IsInside(box.Left, box.Bottom) || !IsInside(box.Right - 1, box.Top - 1))
            return false;
        for (int y = box.Bottom; y < box.Top; y++)
        {
            int first = Index(box.Left, y);
            for (int cell = first; cell < first + box.Width; cell++)
            {
                if (_room[cell] != room || _solid[cell] != Occupancy.Free || (reserved is not null && reserved[cell]))
                    return false;
            }
        }

        return true;
    }
}
