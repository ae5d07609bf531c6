namespace Astro.Home;

/// <summary>
/// How far the robot drives from one place to every other (m): shortest 8-connected paths around obstacles, by
/// Dijkstra's algorithm. Buffers are reused from call to call.
/// </summary>
public sealed class DistanceField
{
    private readonly Costmap _costmap;
    private readonly double[] _distances;
    private readonly CellQueue _queue = new();

    /// <summary>Makes a field over a costmap; nothing is reached before <see cref="Compute"/>.</summary>
    public DistanceField(Costmap costmap)
    {
        _costmap = costmap;
        _distances = new double[costmap.Costs.Length];
        Array.Fill(_distances, double.PositiveInfinity);
    }

    /// <summary>The distance to each cell (m), in the map's order; infinite where the robot cannot get.</summary>
    public ReadOnlySpan<double> Distances => _distances;

    /// <summary>The distance to the cell that a point in <c>map</c> falls into (m); infinite out of reach.</summary>
    public double To(Point2 point)
    {
        var cell = _costmap.Map.WorldToCell(point);
        return _costmap.Map.Contains(cell) ? _distances[_costmap.Map.Index(cell)] : double.PositiveInfinity;
    }

    /// <summary>Measures every distance from a point in <c>map</c>, which should be on traversable ground.</summary>
    /// <remarks>From a place too close to an obstacle the field starts at the nearest traversable cell, as a plan
    /// does.</remarks>
    public void Compute(Point2 from)
    {
        Array.Fill(_distances, double.PositiveInfinity);
        _queue.Clear();
        if (StartCell.Find(_costmap, from) is not { } start)
            return;
        var steps = new Steps(_costmap);
        Span<Step> moves = stackalloc Step[Steps.Most];
        double resolution = _costmap.Map.Resolution;
        _distances[start] = _costmap.Map.CellToWorld(_costmap.Map.CellAt(start)).DistanceTo(from);
        if (_distances[start] < resolution)
            _distances[start] = 0;
        _queue.Push(_distances[start], start);
        while (_queue.Count > 0)
        {
            var (distance, cell) = _queue.Pop();
            if (distance > _distances[cell])
                continue;
            foreach (var (next, length) in moves[..steps.From(cell, moves)])
            {
                double further = distance + length * resolution;
                if (further >= _distances[next])
                    continue;
                _distances[next] = further;
                _queue.Push(further, next);
            }
        }
    }
}
