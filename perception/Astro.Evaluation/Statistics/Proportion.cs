namespace Astro.Evaluation;

/// <summary>How often something happened of the times that it could have.</summary>
/// <param name="Successes">How often it happened, 0 to <paramref name="Trials"/>.</param>
/// <param name="Trials">How often it could have.</param>
public readonly record struct Proportion(long Successes, long Trials)
{
    /// <summary>The normal deviate that leaves 2.5 % on either side.</summary>
    public const double Normal95 = 1.959963984540054;

    /// <summary>The share, 0 to 1; not a number without a trial.</summary>
    public double Rate => Trials == 0 ? double.NaN : (double)Successes / Trials;

    /// <summary>
    /// The score interval of Wilson ("Probable Inference, the Law of Succession, and Statistical Inference", 1927),
    /// sound for few trials and for shares near 0 and 1 alike; 0 to 1 without a trial.
    /// </summary>
    /// <param name="z">The normal deviate of the confidence wanted, above 0.</param>
    public Interval Wilson(double z = Normal95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(z);
        if (Trials == 0)
            return new Interval(0, 1);
        var (share, spread) = (Rate, z * z / Trials);
        var centre = share + spread / 2;
        var reach = z * Math.Sqrt(share * (1 - share) / Trials + spread / (4 * Trials));
        // At the ends the exact bounds are 0 and 1, which rounding must not miss.
        return new Interval(
            Successes == 0 ? 0 : (centre - reach) / (1 + spread),
            Successes == Trials ? 1 : (centre + reach) / (1 + spread));
    }
}
