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
    private readonly bool[] _fixed;
    private readonly bool[] _obstacles;
    private readonly double[] _squared;
    private readonly DistanceTransform _transform;
    private bool _isInflated;

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
        (_costs, _fixed, _obstacles, _squared) = (new byte[cells], new bool[cells], new bool[cells], new double[cells]);
        _transform = new(map.Width, map.Height);
        for (int i = 0; i < cells; i++)
        {
            var centre = map.CellToWorld(map.CellAt(i));
            _fixed[i] = map.Cells[i] == Occupancy.Occupied || keepOut.Any(area => area.Contains(centre));
        }

        Update([]);
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

    /// <summary>Inflates anew, with what a sensor sees besides the map.</summary>
    /// <param name="sensed">One flag a cell, in the map's order, or empty for the map alone.</param>
    public void Update(ReadOnlySpan<bool> sensed)
    {
        bool changed = false;
        for (int i = 0; i < _fixed.Length; i++)
        {
            bool obstacle = _fixed[i] || (!sensed.IsEmpty && sensed[i]);
            changed |= obstacle != _obstacles[i];
            _obstacles[i] = obstacle;
        }

        if (!changed && _isInflated)
            return;
        _isInflated = true;
        _transform.Compute(_obstacles, _squared);
        for (int i = 0; i < _costs.Length; i++)
            _costs[i] = Cost(Math.Sqrt(_squared[i]) * Map.Resolution, Map.Cells[i]);
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

    private byte Cost(double distance, Occupancy occupancy)
    {
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
