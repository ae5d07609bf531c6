using System.Runtime.InteropServices;

namespace Astro.Home;

/// <summary>
/// What it costs the robot's centre to be in each cell: 0 (free) to 252, 253 where the footprint would touch an
/// obstacle, 254 on an obstacle, 255 where the map is unknown.
/// </summary>
/// <remarks>
/// The scale and the exponential decay beyond the inscribed radius are those of Nav2's inflation layer
/// (nav2_costmap_2d); distances between cell centres are exact. Unknown cells are not driven on.
/// </remarks>
public sealed class Costmap
{
    /// <summary>The least cost at which the robot's centre may not be in a cell.</summary>
    public const byte Inscribed = 253;

    /// <summary>The cost of an obstacle's own cell.</summary>
    public const byte Lethal = 254;

    /// <summary>The cost of a cell that the map does not know.</summary>
    public const byte NoInformation = 255;

    private const double Rounding = 1e-9;

    private readonly CostmapOptions _options;
    private readonly byte[] _costs;

    // The costs without what is sensed, and what one sensed cell adds to those around it: a square.
    private readonly byte[] _fixed;
    private readonly byte[] _stamp;
    private readonly int _reach;
    private List<int> _sensed = [];
    private List<int> _next = [];

    /// <summary>Inflates a map.</summary>
    public Costmap(OccupancyGrid map, CostmapOptions? options = null) : this(map, [], options)
    {
    }

    /// <summary>Inflates a home's map, with the areas to keep out of as obstacles.</summary>
    public Costmap(FloorPlan home, CostmapOptions? options = null) : this(home.Map, home.KeepOut, options)
    {
    }

    private Costmap(OccupancyGrid map, IReadOnlyList<Polygon> keepOut, CostmapOptions? options)
    {
        Map = map;
        _options = options ?? new();
        int cells = map.Cells.Length;
        var obstacles = new bool[cells];
        for (int i = 0; i < cells; i++)
        {
            var centre = map.CellToWorld(map.CellAt(i));
            obstacles[i] = map.Cells[i] == Occupancy.Occupied || keepOut.Any(area => area.Contains(centre));
        }

        var squared = new double[cells];
        new DistanceTransform(map.Width, map.Height).Compute(obstacles, squared);
        _fixed = new byte[cells];
        for (int i = 0; i < cells; i++)
            _fixed[i] = Cost(squared[i], map.Cells[i]);
        _costs = [.. _fixed];
        double far = Math.Max(_options.RobotRadius + _options.Padding, _options.InflationRadius) + Rounding;
        _reach = (int)(far / map.Resolution);
        int side = 2 * _reach + 1;
        _stamp = new byte[side * side];
        for (int i = 0; i < _stamp.Length; i++)
        {
            int dx = i % side - _reach, dy = i / side - _reach;
            _stamp[i] = Cost(dx * dx + dy * dy, Occupancy.Free);
        }
    }

    /// <summary>The map underneath.</summary>
    public OccupancyGrid Map { get; }

    /// <summary>The cost of every cell, in the map's order.</summary>
    public ReadOnlySpan<byte> Costs => _costs;

    /// <summary>Whether the robot's centre may be in a cell.</summary>
    public bool IsTraversable(Cell cell) => Map.Contains(cell) && _costs[Map.Index(cell)] < Inscribed;

    /// <summary>Whether the robot's centre may be at a point in <c>map</c>.</summary>
    public bool IsTraversable(Point2 point) => IsTraversable(Map.WorldToCell(point));

    /// <summary>Whether the robot's centre may go straight from one point to another, both in <c>map</c>.</summary>
    public bool IsClear(Point2 from, Point2 to) => double.IsFinite(StraightCost(from, to));

    /// <summary>Inflates what a sensor sees besides the map, in place of what it saw before.</summary>
    /// <param name="sensed">One flag a cell, in the map's order, or empty for the map alone.</param>
    /// <returns>Whether any cost may have changed.</returns>
    public bool Update(ReadOnlySpan<bool> sensed)
    {
        _next.Clear();
        int from = 0;
        while (sensed[from..].IndexOf(true) is >= 0 and var offset)
        {
            _next.Add(from + offset);
            from += offset + 1;
        }

        if (CollectionsMarshal.AsSpan(_next).SequenceEqual(CollectionsMarshal.AsSpan(_sensed)))
            return false;
        foreach (int cell in _sensed)
            Restore(cell);
        (_sensed, _next) = (_next, _sensed);
        foreach (int cell in _sensed)
            Stamp(cell);
        foreach (int cell in _sensed)
            _costs[cell] = Lethal;
        return true;
    }

    /// <summary>What a straight line costs a planner, in weighted cells; infinite if it touches a cell that is
    /// closed.</summary>
    internal double StraightCost(Point2 from, Point2 to)
    {
        Point2 a = Map.Origin.InverseTransform(from) * (1 / Map.Resolution);
        Point2 b = Map.Origin.InverseTransform(to) * (1 / Map.Resolution);
        double length = a.DistanceTo(b), cost = 0, entered = 0;
        if (length == 0)
            return IsTraversable(from) ? 0 : double.PositiveInfinity;
        var ray = new GridRay(a.X, a.Y, (b.X - a.X) / length, (b.Y - a.Y) / length);
        while (true)
        {
            var cell = new Cell(ray.X, ray.Y);
            if (!IsTraversable(cell))
                return double.PositiveInfinity;
            double weight = PathPlanner.Weight(_costs[Map.Index(cell)]);
            ray.Step();
            double left = Math.Min(ray.Travelled, length);
            cost += (left - entered) * weight;
            entered = left;
            if (ray.Travelled >= length)
                return cost;
        }
    }

    private void Restore(int cell)
    {
        var (left, right, bottom, top) = Around(cell);
        for (int y = bottom; y <= top; y++)
            _fixed.AsSpan(y * Map.Width + left, right - left + 1).CopyTo(_costs.AsSpan(y * Map.Width + left));
    }

    /// <summary>Raises the costs around an obstacle: of several the nearest, and so the dearest, counts.</summary>
    private void Stamp(int cell)
    {
        var (left, right, bottom, top) = Around(cell);
        int side = 2 * _reach + 1, x = cell % Map.Width, y = cell / Map.Width;
        for (int row = bottom; row <= top; row++)
        {
            var costs = _costs.AsSpan(row * Map.Width + left, right - left + 1);
            var stamp = _stamp.AsSpan((row - y + _reach) * side + left - x + _reach, costs.Length);
            for (int i = 0; i < costs.Length; i++)
                costs[i] = Math.Max(costs[i], stamp[i]);
        }
    }

    private (int Left, int Right, int Bottom, int Top) Around(int cell)
    {
        int x = cell % Map.Width, y = cell / Map.Width;
        return (Math.Max(0, x - _reach), Math.Min(Map.Width - 1, x + _reach),
            Math.Max(0, y - _reach), Math.Min(Map.Height - 1, y + _reach));
    }

    private byte Cost(double squaredCells, Occupancy occupancy)
    {
        double distance = Math.Sqrt(squaredCells) * Map.Resolution;
        double inscribed = _options.RobotRadius + _options.Padding;
        if (distance == 0)
            return Lethal;
        if (occupancy == Occupancy.Unknown)
            return NoInformation;
        if (distance <= inscribed + Rounding)
            return Inscribed;
        return distance > Math.Max(inscribed, _options.InflationRadius) + Rounding
            ? (byte)0
            : (byte)((Inscribed - 1) * Math.Exp(-_options.CostScaling * (distance - inscribed)));
    }
}
