namespace Astro.Home;

/// <summary>
/// How far the robot drives between given places of a home (m), round all obstacles.
/// </summary>
/// <remarks>
/// Every cell of the costmap belongs to the place that is nearest by road, and places whose cells touch are joined by
/// the shortest way through a pair of such cells: the graph of K. Mehlhorn, "A faster approximation algorithm for the
/// Steiner problem in graphs", Information Processing Letters 27 (1988). It joins whatever the costmap joins, its
/// distances are never too short, and on its few nodes Dijkstra's algorithm takes microseconds where on the cells it
/// takes tens of milliseconds. Distances from a place are worked out when they are first asked for. May be used by
/// several threads; later updates of the costmap go unseen.
/// </remarks>
public sealed class Roadmap
{
    private readonly Costmap _costmap;
    private readonly Point2[] _places;
    private readonly int[] _owner;
    private readonly double[] _distance;
    private readonly SortedDictionary<int, double>[] _roads;
    private readonly double[]?[] _fields;

    /// <summary>Joins places (m, in <c>map</c>); one that the robot cannot stand on is joined to none.</summary>
    public Roadmap(Costmap costmap, IReadOnlyList<Point2> places)
    {
        _costmap = costmap;
        _places = [.. places];
        _owner = new int[costmap.Costs.Length];
        _distance = new double[costmap.Costs.Length];
        _roads = [.. _places.Select(_ => new SortedDictionary<int, double>())];
        _fields = new double[_places.Length][];
        ShareOut();
        Join();
    }

    /// <summary>The distances from one place to all (m), in their order; infinite where there is no way.</summary>
    public ReadOnlySpan<double> From(int place) => Volatile.Read(ref _fields[place]) ?? WorkOut(place);

    /// <summary>Measures the distances from any point in <c>map</c> to all places (m), in their order.</summary>
    public void From(Point2 point, Span<double> distances)
    {
        distances.Fill(double.PositiveInfinity);
        if (StartCell.Find(_costmap, point) is not { } cell || _owner[cell] < 0)
            return;
        var gate = _owner[cell];
        Through(gate, _distance[cell], distances);
        if (_costmap.IsClear(point, _places[gate]))
            Through(gate, point.DistanceTo(_places[gate]), distances);
        foreach (var near in _roads[gate].Keys)
            if (_costmap.IsClear(point, _places[near]))
                Through(near, point.DistanceTo(_places[near]), distances);
    }

    private void Through(int gate, double way, Span<double> distances)
    {
        var field = From(gate);
        for (var place = 0; place < distances.Length; place++)
            distances[place] = Math.Min(distances[place], way + field[place]);
    }

    /// <summary>Gives every cell to the nearest place, by Dijkstra's algorithm from all of them at once.</summary>
    private void ShareOut()
    {
        Array.Fill(_owner, -1);
        Array.Fill(_distance, double.PositiveInfinity);
        var queue = new CellQueue();
        for (var place = 0; place < _places.Length; place++)
        {
            if (!_costmap.IsTraversable(_places[place]))
                continue;
            var cell = _costmap.Map.Index(_costmap.Map.WorldToCell(_places[place]));
            (_owner[cell], _distance[cell]) = (place, 0);
            queue.Push(0, cell);
        }

        var steps = new Steps(_costmap);
        Span<Step> moves = stackalloc Step[Steps.Most];
        while (queue.Count > 0)
        {
            var (distance, cell) = queue.Pop();
            if (distance > _distance[cell])
                continue;
            foreach (var (next, length) in moves[..steps.From(cell, moves)])
            {
                var further = distance + length * _costmap.Map.Resolution;
                if (further >= _distance[next])
                    continue;
                (_owner[next], _distance[next]) = (_owner[cell], further);
                queue.Push(further, next);
            }
        }
    }

    private void Join()
    {
        var steps = new Steps(_costmap);
        Span<Step> moves = stackalloc Step[Steps.Most];
        for (var cell = 0; cell < _owner.Length; cell++)
        {
            if (_owner[cell] < 0)
                continue;
            foreach (var (next, length) in moves[..steps.From(cell, moves)])
            {
                int here = _owner[cell], there = _owner[next];
                var way = _distance[cell] + length * _costmap.Map.Resolution + _distance[next];
                if (here != there && (!_roads[here].TryGetValue(there, out var known) || way < known))
                    _roads[here][there] = way;
            }
        }
    }

    private double[] WorkOut(int from)
    {
        var field = new double[_places.Length];
        Array.Fill(field, double.PositiveInfinity);
        var queue = new CellQueue();
        field[from] = 0;
        queue.Push(0, from);
        while (queue.Count > 0)
        {
            var (distance, place) = queue.Pop();
            if (distance > field[place])
                continue;
            foreach (var (next, length) in _roads[place])
            {
                if (distance + length >= field[next])
                    continue;
                field[next] = distance + length;
                queue.Push(field[next], next);
            }
        }

        Volatile.Write(ref _fields[from], field);
        return field;
    }
}
