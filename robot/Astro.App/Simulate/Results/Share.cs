namespace Astro.App.Simulate;

/// <summary>A share of a number of trials, with its 95 % interval.</summary>
/// <remarks>Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22
/// (1927).</remarks>
/// <param name="Hits">How often it was so.</param>
/// <param name="Trials">How often it could have been.</param>
internal readonly record struct Share(int Hits, int Trials)
{
    // The normal distribution's quantile at 0.975.
    private const double Z = 1.959963984540054;

    /// <summary>Not a number when there were no trials.</summary>
    public double Value => (double)Hits / Trials;

    /// <summary>The ends of the interval, 0 to 1; all of it when there were no trials.</summary>
    public (double Low, double High) Interval
    {
        get
        {
            if (Trials == 0)
                return (0, 1);
            double n = Trials, p = Value, z2 = Z * Z;
            var middle = (p + z2 / (2 * n)) / (1 + z2 / n);
            var half = Z / (1 + z2 / n) * Math.Sqrt(p * (1 - p) / n + z2 / (4 * n * n));
            return (Hits == 0 ? 0 : middle - half, Hits == Trials ? 1 : middle + half);
        }
    }
}
