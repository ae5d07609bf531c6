using System.Numerics;

namespace Astro.FindPerson;

/// <summary>
/// The best order of few viewpoints, by dynamic programming over the sets that are left (M. Held and R. Karp, "A
/// dynamic programming approach to sequencing problems", 1962): every second counts for all that has not been
/// found yet.
/// </summary>
internal sealed class ExactTour
{
    /// <summary>The most viewpoints: half a million steps.</summary>
    public const int Most = 12;

    private readonly double[] _gainOf = new double[1 << Most];
    private readonly double[] _cost = new double[Most << Most];
    private readonly sbyte[] _next = new sbyte[Most << Most];

    /// <summary>Fills <paramref name="order"/> with an order of least expected time, the lowest index first among
    /// equals.</summary>
    public void Solve(TourProblem problem, Span<int> order)
    {
        var count = problem.Count;
        for (var left = 1; left < 1 << count; left++)
            _gainOf[left] = _gainOf[left & left - 1] + problem.Gains[BitOperations.TrailingZeroCount(left)];
        for (var left = 1; left < 1 << count; left++)
            for (var at = 0; at < count; at++)
                if ((left >> at & 1) == 0)
                    (_cost[left * Most + at], _next[left * Most + at]) = Best(problem, left, at);

        var rest = (1 << count) - 1;
        var here = -1;
        for (var i = 0; i < count; i++)
        {
            here = here < 0 ? Best(problem, rest, -1).Next : _next[rest * Most + here];
            order[i] = here;
            rest &= ~(1 << here);
        }
    }

    /// <summary>From a viewpoint (-1: from the robot), with some left, the least cost and where it begins.</summary>
    private (double Cost, sbyte Next) Best(TourProblem problem, int left, int at)
    {
        var best = (Cost: double.PositiveInfinity, Next: (sbyte)-1);
        for (var set = left; set != 0; set &= set - 1)
        {
            var next = BitOperations.TrailingZeroCount(set);
            var rest = left & ~(1 << next);
            var way = at < 0 ? problem.Starts[next] : problem.Way(at, next);
            var look = problem.Looks[next];
            var cost = way * _gainOf[left] + look * (problem.Gains[next] / 2 + _gainOf[rest]);
            if (rest != 0)
                cost += _cost[rest * Most + next];
            if (cost < best.Cost)
                best = (cost, (sbyte)next);
        }

        return best;
    }
}
