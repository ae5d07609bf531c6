namespace Astro.Evaluation.Verification;

/// <summary>Impostor comparisons in resamples of people.</summary>
internal sealed class WeightedImpostors
{
    private readonly long[] _probes;
    private readonly long[] _references;
    private readonly bool _within;
    private readonly (float Score, int Probe, int Reference)[] _tail;

    public WeightedImpostors(VerificationTrials trials)
    {
        _probes = PairScan.Acquired(trials.Probes);
        _references = PairScan.Acquired(trials.References);
        _within = ReferenceEquals(trials.Probes, trials.References);
        _tail = new (float, int, int)[trials.Impostors.Tail.Length];
        for (var i = 0; i < _tail.Length; i++)
        {
            var (probe, reference, score) = trials.Impostors.Tail[i];
            _tail[i] = (score, trials.Probes.SubjectOf(probe), trials.References.SubjectOf(reference));
        }
    }

    /// <summary>The lowest threshold at which at most a share of the comparisons match, if each counts as often as both
    /// people are drawn; that of the last score kept where none of those kept reaches the share.</summary>
    public float ThresholdAt(double fmr, ReadOnlySpan<int> counts)
    {
        var allowed = ImpostorComparisons.Allowed(fmr, Total(counts));
        foreach (var (score, probe, reference) in _tail)
        {
            allowed -= (long)counts[probe] * counts[reference];
            if (allowed < 0)
                return MathF.BitIncrement(score);
        }
        return _tail[^1].Score;
    }

    private long Total(ReadOnlySpan<int> counts)
    {
        long shared = 0, probes = 0, references = 0;
        for (var subject = 0; subject < counts.Length; subject++)
        {
            long rows = counts[subject] * _probes[subject], columns = counts[subject] * _references[subject];
            shared += rows * columns;
            probes += rows;
            references += columns;
        }
        var ordered = probes * references - shared;
        return _within ? ordered / 2 : ordered;
    }
}
