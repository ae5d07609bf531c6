using Astro.Evaluation.Statistics;
using Astro.Evaluation.Verification;

namespace Astro.Evaluation;

/// <summary>
/// Says how sure verification figures are. People are drawn with replacement, with all their templates; a pair of
/// people counts as often as both are drawn; two copies of one person are no impostors of each other.
/// </summary>
public sealed class VerificationBootstrap
{
    private readonly VerificationTrials _trials;
    private readonly GroupedComparisons _genuine;
    private readonly WeightedImpostors _impostors;

    /// <summary>Sorts the genuine comparisons by group.</summary>
    /// <param name="trials">All comparisons.</param>
    /// <param name="groups">At most 63 parts of the genuine comparisons; they may overlap.</param>
    public VerificationBootstrap(VerificationTrials trials, IReadOnlyList<ComparisonGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(trials);
        _trials = trials;
        _genuine = new GroupedComparisons(trials, groups);
        _impostors = new WeightedImpostors(trials);
    }

    /// <summary>Summarises, with bounds from resamples.</summary>
    /// <param name="fmr">The false match rate allowed, above 0. The trials keep the highest scores to a depth of some
    /// times that, or resamples have no scores left to find their threshold in.</param>
    /// <param name="replicates">How many resamples, 1 or more.</param>
    /// <param name="seed">Draws them.</param>
    /// <exception cref="ArgumentOutOfRangeException">The trials kept fewer scores than match at that rate.</exception>
    public VerificationSummary Summarise(double fmr, int replicates, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fmr);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(
            fmr, (double)_trials.Impostors.Tail.Length / _trials.Impostors.Count);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(replicates);
        var tars = new double[replicates];
        var ratios = new double[_genuine.Groups.Count][];
        for (var group = 0; group < ratios.Length; group++)
            ratios[group] = new double[replicates];
        Parallel.For(0, replicates, () => new Replicate(_trials.Probes.Subjects, ratios.Length), (i, _, replicate) =>
        {
            Resamples.Draw(replicate.Counts, seed, i);
            var threshold = _impostors.ThresholdAt(fmr, replicate.Counts);
            var fnmr = _genuine.Fnmr(threshold, replicate.Counts, replicate.GroupFnmr);
            tars[i] = 1 - fnmr;
            for (var group = 0; group < ratios.Length; group++)
                ratios[group][i] = Ratio(replicate.GroupFnmr[group], fnmr);
            return replicate;
        }, _ => { });

        var point = _trials.At(fmr);
        return new VerificationSummary(
            fmr, point, Resamples.Between(tars, 0.025, 0.975), _trials.Genuine.Count, _trials.Impostors.Count,
            Failures(), [.. ratios.Select((values, group) => Rate(group, point, values))]);
    }

    private GroupRate Rate(int group, in OperatingPoint point, double[] ratios)
    {
        var (attribute, value, _) = _genuine.Groups[group];
        var misses = _genuine.NonMatches(group, point.Threshold);
        return new GroupRate(attribute, value, _genuine.SubjectsIn(group), misses, misses.Rate / point.Fnmr,
            Resamples.Between(ratios, 0.05, 0.95));
    }

    /// <summary>Where nobody is missed, all fare alike; of a group with nobody in it nothing is known.</summary>
    private static double Ratio(double group, double all) =>
        all == 0 && !double.IsNaN(group) ? 1 : group / all;

    private Proportion Failures()
    {
        var (probes, references) = (_trials.Probes, _trials.References);
        return ReferenceEquals(probes, references)
            ? new Proportion(probes.Failures, probes.Count)
            : new Proportion(probes.Failures + references.Failures, probes.Count + references.Count);
    }

    /// <summary>One thread's own numbers.</summary>
    private sealed class Replicate(int subjects, int groups)
    {
        public int[] Counts { get; } = new int[subjects];

        public double[] GroupFnmr { get; } = new double[groups];
    }
}
