using Astro.Home;

namespace Astro.Simulation;

/// <summary>What scans show besides the map: people, moved furniture. Something stays marked until a beam passes
/// through where it was, as in Nav2's obstacle layer; what is out of sight is forgotten after a while, since people
/// walk off. A robot without that memory, between two ways that are both blocked, turns round for ever.</summary>
internal sealed class ObstacleLayer
{
    // A return this near to a mapped obstacle is that obstacle (m).
    private const double MapTolerance = 0.12;
    private const double Range = 4.0;

    // A beam that goes on for longer than this behind a mark found nothing there (m): a cell, noise, and some more.
    private const double Through = 0.2;

    // How long something out of sight stays marked (s).
    private const double Memory = 30;

    private readonly OccupancyGrid _map;
    private readonly bool[] _mapped;
    private readonly bool[] _sensed;
    private readonly double[] _seenAt;
    private readonly List<int> _marks = [];
    private readonly List<Point2> _points = new(Lidar.Beams);
    private (double Sin, double Cos)[] _beams = [];
    private (double First, double Step) _fan;

    public ObstacleLayer(OccupancyGrid map)
    {
        _map = map;
        _mapped = new bool[map.Cells.Length];
        _sensed = new bool[map.Cells.Length];
        _seenAt = new double[map.Cells.Length];
        for (int i = 0; i < _mapped.Length; i++)
            _mapped[i] = map.Cells[i] == Occupancy.Occupied;
        var squared = new double[_mapped.Length];
        new DistanceTransform(map.Width, map.Height).Compute(_mapped, squared);
        double tolerance = MapTolerance / map.Resolution;
        for (int i = 0; i < _mapped.Length; i++)
            _mapped[i] = squared[i] <= tolerance * tolerance;
    }

    /// <summary>One flag a cell, in the map's order: whether something unmapped is there, or was lately.</summary>
    public ReadOnlySpan<bool> Sensed => _sensed;

    /// <summary>Whether any cell is marked.</summary>
    public bool HasMarks => _marks.Count > 0;

    /// <summary>Where the last scan hit unmapped things, in <c>map</c>.</summary>
    public IReadOnlyList<Point2> Points => _points;

    /// <summary>Takes in a scan.</summary>
    /// <param name="robot">Where the scan was taken, in <c>map</c>.</param>
    /// <param name="ranges">One range a beam (m); what is not finite is skipped.</param>
    /// <param name="firstAngle">Of the first beam against the heading (rad).</param>
    /// <param name="step">From one beam to the next (rad).</param>
    /// <param name="time">Now (s).</param>
    public void Observe(Pose2 robot, ReadOnlySpan<float> ranges, double firstAngle, double step, double time)
    {
        Prepare(ranges.Length, firstAngle, step);
        Forget(robot, ranges, time);
        _points.Clear();
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
            Mark(_map.Index(cell), time);
        }
    }

    private void Mark(int cell, double time)
    {
        if (!_sensed[cell])
            _marks.Add(cell);
        (_sensed[cell], _seenAt[cell]) = (true, time);
    }

    private void Forget(Pose2 robot, ReadOnlySpan<float> ranges, double time)
    {
        for (int i = _marks.Count - 1; i >= 0; i--)
        {
            int cell = _marks[i];
            if (time - _seenAt[cell] < Memory && !IsSeenThrough(cell, robot, ranges))
                continue;
            _sensed[cell] = false;
            _marks[i] = _marks[^1];
            _marks.RemoveAt(_marks.Count - 1);
        }
    }

    private bool IsSeenThrough(int cell, Pose2 robot, ReadOnlySpan<float> ranges)
    {
        var offset = _map.CellToWorld(_map.CellAt(cell)) - robot.Position;
        double turn = Angles.Wrap(offset.Angle - robot.Yaw - _fan.First);
        int beam = (int)((turn < 0 ? turn + 2 * Math.PI : turn) / _fan.Step);
        return beam < ranges.Length && ranges[beam] > offset.Length + Through;
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
