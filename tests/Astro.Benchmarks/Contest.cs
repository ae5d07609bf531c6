using System.Diagnostics;

namespace Astro.Benchmarks;

/// <summary>
/// Times several actions against each other in one run: after a warm-up, round by round, each once a round, in an
/// order that rotates. What the machine does to one round it does to all, so their ratios hold even where it is busy.
/// </summary>
internal sealed class Contest
{
    private readonly List<(string Name, Action Action)> _entries = [];

    /// <summary>Adds an action; the result's index is its position.</summary>
    public Contest Add(string name, Action action)
    {
        _entries.Add((name, action));
        return this;
    }

    /// <summary>Runs all and returns one result an action.</summary>
    public IReadOnlyList<Timing> Run(int warmup, int rounds)
    {
        for (var i = 0; i < warmup; i++)
            foreach (var (_, action) in _entries)
                action();
        var times = _entries.Select(_ => new double[rounds]).ToArray();
        var bytes = new long[_entries.Count];
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < _entries.Count; i++)
            {
                var at = (i + round) % _entries.Count;
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                _entries[at].Action();
                times[at][round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                bytes[at] += GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }
        return [.. _entries.Select((entry, i) => new Timing(entry.Name, times[i], bytes[i] / (double)rounds))];
    }

    /// <summary>Prints results, a line each.</summary>
    public static void Print(IReadOnlyList<Timing> timings, TextWriter output)
    {
        foreach (var timing in timings)
            output.WriteLine(FormattableString.Invariant(
                $"{timing.Name,-44} {timing.Median,9:F4} ms  ± {timing.Deviation:F4}  {timing.Bytes,6:F0} B"));
    }
}
