using System.Numerics;

namespace Astro.Evaluation.Verification;

/// <summary>Genuine comparisons, counted by person and group, so that a resample costs little.</summary>
internal sealed class GroupedComparisons
{
    // The first place stands for everybody.
    private const int MostGroups = 63;
    private readonly (float Score, int Subject, ulong Groups)[] _ascending;
    private readonly int[] _totals;
    private readonly int _stride;

    public GroupedComparisons(VerificationTrials trials, IReadOnlyList<ComparisonGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(groups.Count, MostGroups, nameof(groups));
        Groups = groups;
        _stride = groups.Count + 1;
        _totals = new int[trials.Probes.Subjects * _stride];
        _ascending = new (float, int, ulong)[trials.Genuine.Count];
        var place = _ascending.Length;
        foreach (var comparison in trials.Genuine.Descending)
        {
            var subject = trials.Probes.SubjectOf(comparison.Probe);
            var member = Membership(comparison);
            _ascending[--place] = (comparison.Score, subject, member);
            for (var rest = member; rest != 0; rest &= rest - 1)
                _totals[subject * _stride + BitOperations.TrailingZeroCount(rest)]++;
        }
    }

    public IReadOnlyList<ComparisonGroup> Groups { get; }

    /// <summary>How many people have a comparison in a group.</summary>
    public int SubjectsIn(int group)
    {
        var count = 0;
        for (var at = group + 1; at < _totals.Length; at += _stride)
            count += _totals[at] > 0 ? 1 : 0;
        return count;
    }

    /// <summary>A group's comparisons that do not match.</summary>
    public Proportion NonMatches(int group, float threshold)
    {
        var bit = 1UL << (group + 1);
        long misses = 0, all = 0;
        foreach (var (score, _, member) in _ascending)
        {
            if ((member & bit) == 0)
                continue;
            all++;
            misses += score < threshold ? 1 : 0;
        }
        return new Proportion(misses, all);
    }

    /// <summary>The false non-match rate of everybody and of each group, if each comparison counts as often as its
    /// person is drawn; not a number for whoever has no comparison.</summary>
    public double Fnmr(float threshold, ReadOnlySpan<int> counts, Span<double> ofGroups)
    {
        Span<long> all = stackalloc long[_stride], misses = stackalloc long[_stride];
        all.Clear();
        misses.Clear();
        for (var (subject, at) = (0, 0); subject < counts.Length; subject++)
            for (var group = 0; group < _stride; group++, at++)
                all[group] += (long)counts[subject] * _totals[at];
        foreach (var (score, subject, member) in _ascending)
        {
            if (score >= threshold)
                break;
            for (var rest = member; rest != 0; rest &= rest - 1)
                misses[BitOperations.TrailingZeroCount(rest)] += counts[subject];
        }
        for (var group = 0; group < ofGroups.Length; group++)
            ofGroups[group] = (double)misses[group + 1] / all[group + 1];
        return (double)misses[0] / all[0];
    }

    private ulong Membership(Comparison comparison)
    {
        var member = 1UL;
        for (var group = 0; group < Groups.Count; group++)
            if (Groups[group].Contains(comparison))
                member |= 2UL << group;
        return member;
    }
}
