namespace Astro.Benchmarks;

/// <summary>The times of one action (ms) and the managed bytes that each call allocated.</summary>
internal sealed record Timing(string Name, double[] Times, double Bytes)
{
    /// <summary>The middle time (ms).</summary>
    public double Median { get; } = MedianOf(Times);

    /// <summary>The median absolute deviation from it (ms).</summary>
    public double Deviation
    {
        get
        {
            var median = Median;
            return MedianOf([.. Times.Select(time => Math.Abs(time - median))]);
        }
    }

    /// <summary>The median over the rounds of this time over the other's in the same round.</summary>
    public double Over(Timing other) => MedianOf([.. Times.Zip(other.Times, (mine, theirs) => mine / theirs)]);

    /// <summary>The middle of some values.</summary>
    public static double MedianOf(double[] values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
