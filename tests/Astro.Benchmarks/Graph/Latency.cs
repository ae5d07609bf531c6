namespace Astro.Benchmarks;

/// <summary>The distribution of some durations (µs).</summary>
/// <param name="Median">Half of them are no longer.</param>
/// <param name="Percentile99">Of a hundred, 99 are no longer.</param>
internal readonly record struct Latency(double Median, double Percentile99)
{
    /// <summary>The distribution of durations in ticks of <see cref="System.Diagnostics.Stopwatch"/>, which are
    /// sorted in place.</summary>
    public static Latency Of(Span<long> ticks)
    {
        if (ticks.IsEmpty)
            throw new InvalidOperationException("nothing was measured");
        ticks.Sort();
        return new Latency(Microseconds(ticks[ticks.Length / 2]), Microseconds(ticks[(int)(ticks.Length * 0.99)]));
    }

    private static double Microseconds(long ticks) => ticks * 1e6 / System.Diagnostics.Stopwatch.Frequency;
}
