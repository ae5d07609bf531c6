using Astro.Evaluation.Statistics;
using Astro.Evaluation.Verification;

namespace Astro.Evaluation;

/// <summary>
/// All comparisons of different people: how many scores fall where, and the highest ones in full. Two hundred million
/// comparisons take a few seconds and some megabytes: every pair is scored twice, first to learn where the tail begins,
/// then to keep it.
/// </summary>
public sealed class ImpostorComparisons
{
    private const int Bins = 1 << 16;
    private const int MostKept = 1 << 24;
    private readonly long[] _above;
    private readonly Comparison[] _tail;

    private ImpostorComparisons(long count, long[] above, Comparison[] tail) =>
        (Count, _above, _tail) = (count, above, tail);

    /// <summary>How many there are; none with a template that was not acquired.</summary>
    public long Count { get; }

    /// <summary>The highest scores, the highest first: every one from some score up.</summary>
    public ReadOnlySpan<Comparison> Tail => _tail;

    /// <summary>Compares every probe with every reference of another person.</summary>
    /// <param name="probes">One side.</param>
    /// <param name="references">The other; the same instance for every pair of one set, each once.</param>
    /// <param name="depth">The share of the scores that the tail holds at least, above 0, at most 1.</param>
    /// <param name="progress">Receives the share that is done, 0 to 1.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="ArgumentException">The sets do not go together, or hold no two people.</exception>
    /// <exception cref="EvaluationException">Too many of the highest scores are alike to keep them.</exception>
    public static ImpostorComparisons Run(
        TemplateSet probes, TemplateSet references, double depth, IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(probes);
        ArgumentNullException.ThrowIfNull(references);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(depth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, 1);
        if (probes.Dimensions != references.Dimensions || probes.Subjects != references.Subjects)
            throw new ArgumentException("The probes and the references differ in length or people.");
        var scan = new PairScan(probes, references);
        var count = scan.Count;
        if (count == 0)
            throw new EvaluationException("no templates of two people to compare: expected more people or views");

        var histograms = scan.Run(() => new long[Bins], Tally, progress?.Part(0, 0.5), cancellation);
        var above = Accumulate(histograms);
        var first = LowestBin(above, depth * count);
        if (above[first] > Math.Max(MostKept, 2 * depth * count))
            throw new EvaluationException(
                $"{above[first]} of {count} comparisons of different people score {Edge(first)} or more: "
                + "these templates do not tell people apart");
        var found = scan.Run(
            () => new List<Comparison>(),
            (List<Comparison> tail, int probe, int reference, ReadOnlySpan<float> scores) =>
                Keep(tail, first, probe, reference, scores),
            progress?.Part(0.5, 0.5), cancellation);
        Comparison[] highest = [.. found.SelectMany(part => part)];
        Array.Sort(highest, Comparison.Descending);
        return new ImpostorComparisons(count, above, highest);
    }

    /// <summary>
    /// The lowest threshold at which at most a share <paramref name="fmr"/> of these comparisons match, that is, score
    /// the threshold or more. Comparisons that tie match together or not at all.
    /// </summary>
    /// <param name="fmr">The false match rate, 0 to 1. Within the tail the threshold is exact; beyond it, it is rounded
    /// up to a multiple of 2⁻¹⁵.</param>
    public float ThresholdAt(double fmr)
    {
        var allowed = Allowed(fmr, Count);
        if (allowed >= Count)
            return -1;
        if (allowed < _tail.Length)
            return MathF.BitIncrement(_tail[(int)allowed].Score);
        var bin = LowestBin(_above, allowed);
        return Edge(_above[bin] > allowed ? bin + 1 : bin);
    }

    /// <summary>The share of these comparisons that match at a threshold: exact within the tail; beyond it, the
    /// threshold is rounded down to a multiple of 2⁻¹⁵.</summary>
    public double FmrAt(float threshold)
    {
        if (_tail.Length > 0 && threshold < _tail[^1].Score)
            return (double)_above[BinOf(threshold)] / Count;
        return (double)Comparison.CountAtLeast(_tail, threshold) / Count;
    }

    /// <summary>How many comparisons of <paramref name="total"/> a rate allows; rounding errors of the product do not
    /// cost one.</summary>
    internal static long Allowed(double rate, double total) => (long)Math.Floor(rate * total * (1 + 1e-12));

    private static void Tally(long[] histogram, int probe, int reference, ReadOnlySpan<float> scores)
    {
        foreach (var score in scores)
            if (!float.IsNaN(score))
                histogram[BinOf(score)]++;
    }

    private static void Keep(
        List<Comparison> tail, int firstBin, int probe, int reference, ReadOnlySpan<float> scores)
    {
        for (var i = 0; i < scores.Length; i++)
            if (!float.IsNaN(scores[i]) && BinOf(scores[i]) >= firstBin)
                tail.Add(new Comparison(probe, reference + i, scores[i]));
    }

    private static long[] Accumulate(List<long[]> histograms)
    {
        var above = new long[Bins];
        long sum = 0;
        for (var bin = Bins - 1; bin >= 0; bin--)
        {
            foreach (var histogram in histograms)
                sum += histogram[bin];
            above[bin] = sum;
        }
        return above;
    }

    /// <summary>The highest bin from which up there are at least so many scores.</summary>
    private static int LowestBin(long[] above, double wanted)
    {
        var bin = Bins - 1;
        while (bin > 0 && above[bin] < wanted)
            bin--;
        return bin;
    }

    // Rises with the score, so that bins part the scores exactly.
    private static int BinOf(float score) => Math.Clamp((int)((score + 1) * (Bins / 2)), 0, Bins - 1);

    private static float Edge(int bin) => bin / (Bins / 2f) - 1;
}
