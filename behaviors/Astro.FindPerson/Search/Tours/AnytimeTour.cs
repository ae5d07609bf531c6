namespace Astro.FindPerson;

/// <summary>
/// A good order of many viewpoints: the best of two simple orders, improved by moving runs of viewpoints elsewhere
/// (or-opt) and by turning runs round (2-opt) until nothing helps or the budget is spent. Stopped at any time it has an
/// order, and more budget never makes it worse.
/// </summary>
internal sealed class AnytimeTour(int capacity)
{
    /// <summary>The longest run that is moved as a whole.</summary>
    private const int LongestRun = 4;

    private readonly int[] _trial = new int[capacity];
    private int _left;

    /// <summary>Fills <paramref name="order"/> with an order of all viewpoints.</summary>
    /// <param name="problem">The viewpoints.</param>
    /// <param name="order">Their indices, in order.</param>
    /// <param name="budget">How many orders to try at most.</param>
    public void Solve(TourProblem problem, Span<int> order, int budget)
    {
        _left = budget;
        Insert(problem, order);
        var trial = _trial.AsSpan(0, order.Length);
        Greedy(problem, trial);
        if (problem.ExpectedTime(trial) < problem.ExpectedTime(order))
            trial.CopyTo(order);
        Improve(problem, order);
    }

    /// <summary>Always the viewpoint with the most probability for its time next.</summary>
    public static void Greedy(TourProblem problem, Span<int> order)
    {
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        for (var i = 0; i < order.Length; i++)
        {
            var best = i;
            double bestRate = -1;
            for (var j = i; j < order.Length; j++)
            {
                var next = order[j];
                var way = i == 0 ? problem.Starts[next] : problem.Way(order[i - 1], next);
                var rate = problem.Gains[next] / Math.Max(1e-9, way + problem.Looks[next]);
                if (rate > bestRate)
                    (best, bestRate) = (j, rate);
            }

            (order[i], order[best]) = (order[best], order[i]);
        }
    }

    /// <summary>One viewpoint after the other, each where it costs least.</summary>
    private static void Insert(TourProblem problem, Span<int> order)
    {
        for (var count = 0; count < order.Length; count++)
        {
            double least = double.PositiveInfinity;
            var best = 0;
            for (var at = 0; at <= count; at++)
            {
                order[at..count].CopyTo(order[(at + 1)..]);
                order[at] = count;
                var time = problem.ExpectedTime(order[..(count + 1)]);
                if (time < least)
                    (least, best) = (time, at);
                order[(at + 1)..(count + 1)].CopyTo(order[at..]);
            }

            order[best..count].CopyTo(order[(best + 1)..]);
            order[best] = count;
        }
    }

    private void Improve(TourProblem problem, Span<int> order)
    {
        var time = problem.ExpectedTime(order);
        bool better;
        do
        {
            better = false;
            for (var from = 0; from < order.Length; from++)
                for (var length = 1; length <= order.Length - from; length++)
                {
                    better |= TurnRound(problem, order, from, length, ref time);
                    if (length <= LongestRun)
                        better |= Move(problem, order, from, length, ref time);
                    if (_left <= 0)
                        return;
                }
        }
        while (better);
    }

    private bool TurnRound(TourProblem problem, Span<int> order, int from, int length, ref double time)
    {
        if (length == 1)
            return false;
        var trial = Trial(order);
        trial.Slice(from, length).Reverse();
        return Take(problem, trial, order, ref time);
    }

    private bool Move(TourProblem problem, Span<int> order, int from, int length, ref double time)
    {
        var better = false;
        for (var to = 0; to <= order.Length - length && _left > 0; to++)
        {
            if (to == from)
                continue;
            var trial = Trial(order);
            var run = order.Slice(from, length);
            if (to < from)
                order[to..from].CopyTo(trial[(to + length)..]);
            else
                order[(from + length)..(to + length)].CopyTo(trial[from..]);
            run.CopyTo(trial[to..]);
            better |= Take(problem, trial, order, ref time);
        }

        return better;
    }

    private Span<int> Trial(ReadOnlySpan<int> order)
    {
        order.CopyTo(_trial);
        return _trial.AsSpan(0, order.Length);
    }

    private bool Take(TourProblem problem, ReadOnlySpan<int> trial, Span<int> order, ref double time)
    {
        _left--;
        var trialTime = problem.ExpectedTime(trial);
        // Rounding must not make two equal orders take turns.
        if (trialTime >= time - 1e-12)
            return false;
        trial.CopyTo(order);
        time = trialTime;
        return true;
    }
}
