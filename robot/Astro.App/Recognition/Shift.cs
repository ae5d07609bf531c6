using Spectre.Console;

namespace Astro.App.Recognition;

/// <summary>Work that is shared by all cores. What comes of an item does not depend on who does it.</summary>
internal static class Shift
{
    /// <summary>Does every item.</summary>
    /// <param name="items">How many.</param>
    /// <param name="hire">Makes a worker, one for each core: they hold networks and images.</param>
    /// <param name="work">Does an item of a given number.</param>
    /// <param name="bar">Advances by one an item.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static T[] Run<TWorker, T>(
        int items, Func<TWorker> hire, Func<TWorker, int, T> work, ProgressTask bar, CancellationToken cancellation)
        where TWorker : IDisposable
    {
        var results = new T[items];
        var next = -1;
        var cores = Math.Min(items, Environment.ProcessorCount);
        var options = new ParallelOptions { MaxDegreeOfParallelism = cores, CancellationToken = cancellation };
        Parallel.For(0, cores, options, _ =>
        {
            using var worker = hire();
            for (int item; (item = Interlocked.Increment(ref next)) < items;)
            {
                cancellation.ThrowIfCancellationRequested();
                results[item] = work(worker, item);
                bar.Increment(1);
            }
        });
        bar.Value = bar.MaxValue;
        return results;
    }
}
