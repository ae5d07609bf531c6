namespace Astro.Evaluation;

/// <summary>
/// Everything that one recogniser says about some templates: who is the same (genuine comparisons) and who is not
/// (impostor comparisons). Terms and rates are those of ISO/IEC 19795-1: the false match rate is a share of the
/// impostor comparisons, the false non-match rate of the genuine ones; faces that were not acquired count among the
/// latter as not matched. TAR is 1 − FNMR; what some call FAR is FMR here.
/// </summary>
/// <param name="Probes">One side.</param>
/// <param name="References">The other; the same instance for every pair of one set.</param>
/// <param name="Genuine">The comparisons of a person with the same person.</param>
/// <param name="Impostors">The comparisons of different people.</param>
public sealed record VerificationTrials(
    TemplateSet Probes, TemplateSet References, GenuineComparisons Genuine, ImpostorComparisons Impostors)
{
    /// <summary>Compares all probes with all references.</summary>
    /// <param name="probes">One side.</param>
    /// <param name="references">The other; the same instance for every pair of one set, each once.</param>
    /// <param name="depth">The share of the impostor scores that is kept in full, from the highest on; several times
    /// the false match rate of interest, so that resamples find their threshold within it.</param>
    /// <param name="progress">Receives the share that is done, 0 to 1.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="ArgumentException">The sets do not go together, hold no two people, or no two templates of one
    /// person.</exception>
    public static VerificationTrials Run(
        TemplateSet probes, TemplateSet references, double depth = 0.005, IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        var genuine = GenuineComparisons.Run(probes, references);
        if (genuine.Count == 0)
            throw new ArgumentException("There are no two templates of one person to compare.");
        return new VerificationTrials(probes, references, genuine,
            ImpostorComparisons.Run(probes, references, depth, progress, cancellation));
    }

    /// <summary>The recogniser's lowest threshold at which its false match rate is at most <paramref name="fmr"/>.
    /// </summary>
    public OperatingPoint At(double fmr) => AtThreshold(Impostors.ThresholdAt(fmr));

    /// <summary>What a threshold leads to.</summary>
    public OperatingPoint AtThreshold(float threshold) =>
        new(threshold, Impostors.FmrAt(threshold), Genuine.FnmrAt(threshold));

    /// <summary>The trade between the two errors (detection error trade-off; 1 − FNMR over FMR is the ROC), from the
    /// strictest threshold to the most lenient.</summary>
    /// <param name="lowest">The least false match rate, above 0, below 1.</param>
    /// <param name="perDecade">How many points for each tenfold rate.</param>
    public IReadOnlyList<OperatingPoint> Curve(double lowest = 1e-6, int perDecade = 8)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lowest);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(perDecade);
        var points = new List<OperatingPoint>();
        for (var i = (int)Math.Floor(Math.Log10(lowest) * perDecade); i <= 0; i++)
            points.Add(At(Math.Pow(10, (double)i / perDecade)));
        return points;
    }
}

/// <summary>A threshold and the two errors that it makes.</summary>
/// <param name="Threshold">Scores from it on match.</param>
/// <param name="Fmr">False match rate, 0 to 1.</param>
/// <param name="Fnmr">False non-match rate, 0 to 1.</param>
public readonly record struct OperatingPoint(float Threshold, double Fmr, double Fnmr)
{
    /// <summary>True acceptance rate, 1 − FNMR.</summary>
    public double Tar => 1 - Fnmr;
}
