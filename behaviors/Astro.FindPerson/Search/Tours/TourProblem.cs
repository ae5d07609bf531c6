namespace Astro.FindPerson;

/// <summary>
/// Viewpoints to be put into an order: how likely each finds the person, how long its look takes, and how far apart
/// they are. Buffers are reused from plan to plan.
/// </summary>
/// <param name="capacity">The most viewpoints.</param>
internal sealed class TourProblem(int capacity)
{
    private readonly double[] _gains = new double[capacity];
    private readonly double[] _looks = new double[capacity];
    private readonly double[] _starts = new double[capacity];
    private readonly double[] _ways = new double[capacity * capacity];

    /// <summary>How many viewpoints there are.</summary>
    public int Count { get; private set; }

    /// <summary>Probability that the person is found at each viewpoint.</summary>
    public Span<double> Gains => _gains.AsSpan(0, Count);

    /// <summary>How long the look at each viewpoint takes (s).</summary>
    public Span<double> Looks => _looks.AsSpan(0, Count);

    /// <summary>The way from where the robot is to each viewpoint (s).</summary>
    public Span<double> Starts => _starts.AsSpan(0, Count);

    /// <summary>The way from one viewpoint to another (s).</summary>
    public ref double Way(int from, int to) => ref _ways[from * capacity + to];

    /// <summary>Makes room for so many viewpoints; what was set before is void.</summary>
    public void Resize(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, capacity);
        Count = count;
    }

    /// <summary>
    /// Sum of probability × time at which it is found, in the middle of its look (s): what a tour of least latency
    /// minimises (A. Blum et al., "The minimum latency problem", STOC 1994).
    /// </summary>
    /// <param name="order">All viewpoints, or those to begin with.</param>
    public double ExpectedTime(ReadOnlySpan<int> order)
    {
        double sum = 0, time = 0;
        var last = -1;
        foreach (var next in order)
        {
            time += last < 0 ? _starts[next] : Way(last, next);
            sum += _gains[next] * (time + _looks[next] / 2);
            time += _looks[next];
            last = next;
        }

        return sum;
    }
}
