using Astro.Home;

namespace Astro.Simulation;

/// <summary>What the last scan shows besides the map: people, moved furniture.</summary>
internal sealed class ObstacleLayer
{
    // A return this near to a mapped obstacle is that obstacle (m).
    private const double MapTolerance = 0.12;
    private const double Range = 4.0;

    private readonly OccupancyGrid _map;
    private readonly bool[] _mapped;
    private readonly bool[] _sensed;
    private readonly List<Point2> _points = new(Lidar.Beams);
    private (double Sin, double Cos)[] _beams = [];
    private (double First, double Step) _fan;

    public ObstacleLayer(OccupancyGrid map)
    {
        _map = map;
        _mapped = new bool[map.Cells.Length];
        _sensed = new bool[map.Cells.Length];
        for (int i = 0; i < _mapped.Length; i++)
            _mapped[i] = map.Cells[i] == Occupancy.Occupied;
        var squared = new double[_mapped.Length];
        new DistanceTransform(map.Width, map.Height).Compute(_mapped, squared);
        double tolerance = MapTolerance / map.Resolution;
        for (int i = 0; i < _mapped.Length; i++)
            _mapped[i] = squared[i] <= tolerance * tolerance;
    }

    /// <summary>One flag a cell, in the map's order: whether something unmapped is there.</summary>
    public ReadOnlySpan<bool> Sensed => _sensed;

    /// <summary>Where unmapped things were hit, in <c>map</c>.</summary>
    public IReadOnlyList<Point2> Points => _points;

    /// <summary>Replaces what was sensed by a new scan.</summary>
    /// <param name="robot">Where the scan was taken, in <c>map</c>.</param>
    /// <param name="ranges">One range a beam (m); what is not finite is skipped.</param>
    /// <param name="firstAngle">Of the first beam against the heading (rad).</param>
    /// <param name="step">From one beam to the next (rad).</param>
    public void Observe(Pose2 robot, ReadOnlySpan<float> ranges, double firstAngle, double step)
    {
        foreach (var point in _points)
            _sensed[_map.Index(_map.WorldToCell(point))] = false;
        _points.Clear();
        Prepare(ranges.Length, firstAngle, step);
        var (sin, cos) = Math.SinCos(robot.Yaw);
        for (int i = 0; i < ranges.Length; i++)
        {
            if (!(ranges[i] < Range))
                continue;
            var (sinBeam, cosBeam) = _beams[i];
            var point = new Point2(
                robot.X + ranges[i] * (cos * cosBeam - sin * sinBeam),
                robot.Y + ranges[i] * (sin * cosBeam + cos * sinBeam));
            var cell = _map.WorldToCell(point);
            if (!_map.Contains(cell) || _mapped[_map.Index(cell)])
                continue;
            _points.Add(point);
            _sensed[_map.Index(cell)] = true;
        }
    }

    /// <summary>Works the directions of the beams out; scan after scan they are the same.</summary>
    private void Prepare(int beams, double firstAngle, double step)
    {
        if (_beams.Length == beams && _fan == (firstAngle, step))
            return;
        _fan = (firstAngle, step);
        _beams = new (double, double)[beams];
        for (int i = 0; i < beams; i++)
            _beams[i] = Math.SinCos(firstAngle + i * step);
    }
}
