using System.Runtime.Intrinsics;

namespace Astro.FindPerson;

/// <summary>
/// Chooses viewpoints that together see what is probable: always the one that adds most for its time, until none adds
/// enough. What one sees counts for no other.
/// </summary>
/// <remarks>
/// What a viewpoint adds shrinks as others are chosen, so an old figure is a bound and most need not be worked out anew
/// (M. Minoux, "Accelerated greedy algorithms for maximizing submodular set functions", 1978).
/// </remarks>
internal sealed class ViewpointCover
{
    /// <summary>The most viewpoints of one plan; what they leave is for later plans.</summary>
    public const int Most = 32;

    /// <summary>What getting to a viewpoint takes at least (s); keeps one good place ahead of two middling.</summary>
    private const double Approach = 5;

    private readonly ViewpointCandidates _candidates;
    private readonly SearchOptions _options;
    private readonly Sweep _sweep;
    private readonly Vector256<float>[] _mass;
    private readonly double[] _headings;
    private readonly PriorityQueue<int, (double Value, int Candidate)> _open = new();
    private readonly int[] _asOf;
    private readonly Look[] _chosen = new Look[Most];

    public ViewpointCover(SearchGround ground, Sweep sweep, SearchOptions options)
    {
        (_candidates, _options, _sweep) = (ground.Candidates, options, sweep);
        _mass = new Vector256<float>[ground.Space.Count];
        _headings = new double[sweep.Count];
        _asOf = new int[_candidates.Count];
    }

    /// <summary>The viewpoints, and what each adds to those before it.</summary>
    public ReadOnlySpan<Look> Chosen => _chosen.AsSpan(0, Count);

    public int Count { get; private set; }

    /// <summary>Chooses viewpoints anew.</summary>
    /// <param name="belief">Where the person may be.</param>
    /// <param name="metres">How far each candidate is; those at infinity are left out.</param>
    public void Choose(Belief belief, ReadOnlySpan<double> metres)
    {
        belief.Mass.CopyTo(_mass);
        Count = 0;
        _open.Clear();
        for (var candidate = 0; candidate < _candidates.Count; candidate++)
            if (double.IsFinite(metres[candidate]))
                Offer(Weigh(candidate, belief.Total));

        while (Count < Most && _open.TryDequeue(out var candidate, out _))
        {
            var look = Weigh(candidate, belief.Total);
            if (_asOf[candidate] != Count && _open.TryPeek(out _, out var next)
                && Priority(look).CompareTo(next) > 0)
                Offer(look);
            else if (look.Gain >= _options.LeastGain)
                Take(look);
        }
    }

    /// <summary>Puts the viewpoints into an order and works out what each adds to those before it then.</summary>
    public void Reorder(Belief belief, ReadOnlySpan<int> order)
    {
        Span<int> candidates = stackalloc int[Count];
        for (var i = 0; i < order.Length; i++)
            candidates[i] = _chosen[order[i]].Candidate;
        belief.Mass.CopyTo(_mass);
        Count = 0;
        foreach (var candidate in candidates)
            Take(Weigh(candidate, belief.Total));
    }

    private void Offer(Look look)
    {
        _asOf[look.Candidate] = Count;
        if (look.Gain >= _options.LeastGain)
            _open.Enqueue(look.Candidate, Priority(look));
    }

    private static (double Value, int Candidate) Priority(Look look) =>
        (-look.Gain / (Approach + look.Seconds), look.Candidate);

    private Look Weigh(int candidate, double total)
    {
        var least = _options.LeastHeadingShare
            * _sweep.Gains(_mass, _candidates.Sights(candidate), _headings);
        double gain = 0;
        var worthwhile = 0;
        foreach (var heading in _headings)
        {
            if (heading < least)
                continue;
            gain += heading;
            worthwhile++;
        }

        return new Look(candidate, gain / total, worthwhile * _options.SecondsPerHeading, least);
    }

    private void Take(Look look)
    {
        _sweep.Take(_mass, _candidates.Sights(look.Candidate), _headings, look.LeastWeight);
        _chosen[Count++] = look;
    }

    /// <summary>A look from a candidate.</summary>
    /// <param name="Candidate">Its index.</param>
    /// <param name="Gain">Probability that the look finds the person.</param>
    /// <param name="Seconds">How long it takes.</param>
    /// <param name="LeastWeight">Of the belief, from which on a direction is looked in.</param>
    public readonly record struct Look(int Candidate, double Gain, double Seconds, double LeastWeight);
}
