namespace Astro.Home;

/// <summary>
/// Plans paths on a costmap: A* over 8-connected cells, shortened where the straight line is no dearer, resampled.
/// </summary>
/// <remarks>
/// A move costs its length × (1 + <see cref="CostWeight"/> × cost / 252), so that a path keeps its distance where there
/// is room. Equal costs are settled by cell index: one costmap and query give one path. Buffers are reused; one planner
/// serves one thread.
/// </remarks>
public sealed class PathPlanner
{
    private const double CostWeight = 4.0;

    private static readonly double[] Weights =
        [.. Enumerable.Range(0, 256).Select(cost => 1 + CostWeight * cost / (Costmap.Inscribed - 1))];

    private readonly Costmap _costmap;
    private readonly double[] _cost;
    private readonly int[] _parent;
    private readonly CellQueue _open = new();
    private readonly List<int> _cells = [];

    /// <summary>Makes a planner; it sees later updates of the costmap.</summary>
    public PathPlanner(Costmap costmap)
    {
        _costmap = costmap;
        _cost = new double[costmap.Costs.Length];
        _parent = new int[costmap.Costs.Length];
    }

    /// <summary>Plans from one pose to another, both in <c>map</c>.</summary>
    public Plan Plan(Pose2 start, Pose2 goal)
    {
        var map = _costmap.Map;
        if (!map.Contains(start.Position))
            return Home.Plan.Failed(PlanStatus.StartOutsideMap);
        if (!map.Contains(goal.Position))
            return Home.Plan.Failed(PlanStatus.GoalOutsideMap);
        if (!_costmap.IsTraversable(goal.Position))
            return Home.Plan.Failed(PlanStatus.GoalOccupied);
        if (StartCell.Find(_costmap, start.Position) is not { } from)
            return Home.Plan.Failed(PlanStatus.StartOccupied);
        int to = map.Index(map.WorldToCell(goal.Position));
        if (!Search(from, to))
            return Home.Plan.Failed(PlanStatus.NoPath);
        Trace(from, to);
        return new PathSmoother(_costmap).Smooth(_cells, start, goal);
    }

    /// <summary>The cost of the best path between two cells, in weighted cells; infinite if there is none.</summary>
    internal double Cost(Cell from, Cell to)
    {
        int target = _costmap.Map.Index(to);
        return Search(_costmap.Map.Index(from), target) ? _cost[target] : double.PositiveInfinity;
    }

    /// <summary>What a cell of length costs in a cell of that cost.</summary>
    internal static double Weight(byte cost) => Weights[cost];

    private bool Search(int from, int to)
    {
        Array.Fill(_cost, double.PositiveInfinity);
        _open.Clear();
        var steps = new Steps(_costmap);
        Span<Step> moves = stackalloc Step[Steps.Most];
        var costs = _costmap.Costs;
        int width = _costmap.Map.Width, goalX = to % width, goalY = to / width;
        _cost[from] = 0;
        _parent[from] = from;
        _open.Push(Octile(from), from);
        while (_open.Count > 0)
        {
            var (estimate, cell) = _open.Pop();
            if (cell == to)
                return true;
            if (estimate > _cost[cell] + Octile(cell))
                continue;
            foreach (var (next, length) in moves[..steps.From(cell, moves)])
            {
                double cost = _cost[cell] + length * Weight(costs[next]);
                if (cost >= _cost[next])
                    continue;
                _cost[next] = cost;
                _parent[next] = cell;
                _open.Push(cost + Octile(next), next);
            }
        }

        return false;

        double Octile(int cell)
        {
            int dx = Math.Abs(cell % width - goalX), dy = Math.Abs(cell / width - goalY);
            return Math.Max(dx, dy) + (Math.Sqrt(2) - 1) * Math.Min(dx, dy);
        }
    }

    private void Trace(int from, int to)
    {
        _cells.Clear();
        for (int cell = to; cell != from; cell = _parent[cell])
            _cells.Add(cell);
        _cells.Add(from);
        _cells.Reverse();
    }
}
