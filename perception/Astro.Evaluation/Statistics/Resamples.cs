namespace Astro.Evaluation.Statistics;

/// <summary>
/// Resamples of subjects with replacement (Efron, "Bootstrap Methods: Another Look at the Jackknife", 1979). Whole
/// subjects are drawn, since the comparisons of one person depend on each other.
/// </summary>
internal static class Resamples
{
    /// <summary>Says how often each subject is drawn.</summary>
    /// <param name="counts">Receives one number a subject; their sum is the number of subjects.</param>
    /// <param name="seed">One seed is one family of resamples.</param>
    /// <param name="replicate">Which of the family.</param>
    public static void Draw(Span<int> counts, int seed, int replicate)
    {
        counts.Clear();
        var random = new Random(unchecked(seed * 1_000_003 + replicate));
        for (var i = 0; i < counts.Length; i++)
            counts[random.Next(counts.Length)]++;
    }

    /// <summary>Bounds of the values between two quantiles, which are interpolated linearly between order statistics.
    /// </summary>
    /// <param name="values">Are sorted; those that are not a number are left out.</param>
    /// <param name="low">The lower quantile, 0 to 1.</param>
    /// <param name="high">The upper one.</param>
    public static Interval Between(Span<double> values, double low, double high)
    {
        // Not a number sorts before every number.
        values.Sort();
        var numbers = values[values.Count(double.NaN)..];
        return new Interval(Quantile(numbers, low), Quantile(numbers, high));
    }

    private static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        if (sorted.IsEmpty)
            return double.NaN;
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
