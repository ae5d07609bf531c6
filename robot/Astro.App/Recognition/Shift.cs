using Spectre.Console;

namespace Astro.App.Recognition;

/// <summary>Work that is shared by all cores. What comes of an item does not depend on who does it.</summary>
internal static class Shift
{
    /// <summary>Does every item.</summary>
    /// <param name="items">How many.</param>
    /// <param name="hire">Makes a worker, one for each thread.</param>
    /// <param name="work">Does an item of a given number.</param>
    /// <param name="bar">Advances by one an item.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static T[] Run<TWorker, T>(
        int items, Func<TWorker> hire, Func<TWorker, int, T> work, ProgressTask bar, CancellationToken cancellation)
        where TWorker : IDisposable
    {
        var results = new T[items];
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = Environment.ProcessorCount,
            CancellationToken = cancellation,
        };
        Parallel.For(0, items, parallel, hire, (item, _, worker) =>
        {
            results[item] = work(worker, item);
            bar.Increment(1);
            return worker;
        }, worker => worker.Dispose());
        bar.Value = bar.MaxValue;
        return results;
    }
}
