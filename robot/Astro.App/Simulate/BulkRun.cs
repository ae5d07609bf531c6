using System.Diagnostics;
using Astro.Ros;

namespace Astro.App.Simulate;

/// <summary>Runs the episodes of a run, several at a time, and writes their rows in order.</summary>
internal sealed class BulkRun(SimulateOptions options, ResultLog log, Action<EpisodeReport> onRow)
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<int, (EpisodeReport Report, EpisodeTime Time)> _ahead = [];

    /// <summary>Runs all episodes.</summary>
    /// <param name="episodes">Those that are not done yet, in order.</param>
    /// <param name="sights">One for each job.</param>
    /// <param name="parameters">Of the nodes.</param>
    /// <param name="cancellation">Ends the run; what was being run is run anew another time.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="IOException">A row cannot be written; the run has stopped.</exception>
    public async Task RunAsync(IEnumerable<Episode> episodes, IReadOnlyList<ISight> sights,
        ParameterOverrides parameters, CancellationToken cancellation)
    {
        using var queue = episodes.GetEnumerator();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var work = sights
            .Select(sight => Task.Run(
                () => WorkAsync(queue, new EpisodeRun(sight, parameters, options), stopping), CancellationToken.None))
            .ToList();
        try
        {
            await Task.WhenAll(work);
        }
        catch (OperationCanceledException) when (work.Find(one => one.IsFaulted) is { } faulted)
        {
            await faulted; // Who stopped the others has the reason.
        }
    }

    private async Task WorkAsync(IEnumerator<Episode> queue, EpisodeRun run, CancellationTokenSource stopping)
    {
        try
        {
            await WorkAsync(queue, run, stopping.Token);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Rows that cannot be written are not worth simulating.
            await stopping.CancelAsync();
            throw;
        }
    }

    private async Task WorkAsync(IEnumerator<Episode> queue, EpisodeRun run, CancellationToken cancellation)
    {
        while (Next(queue) is { } episode)
        {
            var began = Stopwatch.GetTimestamp();
            var cpu = Environment.CpuUsage.TotalTime;
            var report = await run.RunAsync(episode, cancellation);
            // With other episodes beside it, the process's time is not this one's.
            double? used = options.Jobs == 1 ? (Environment.CpuUsage.TotalTime - cpu).TotalSeconds : null;
            Finish(report, new(Stopwatch.GetElapsedTime(began).TotalSeconds, used, Environment.WorkingSet));
        }
    }

    private Episode? Next(IEnumerator<Episode> queue)
    {
        lock (_gate)
            return queue.MoveNext() ? queue.Current : null;
    }

    private void Finish(EpisodeReport report, EpisodeTime time)
    {
        lock (_gate)
        {
            _ahead.Add(report.Row.Episode, (report, time));
            while (_ahead.Remove(log.Rows.Count + 1, out var next))
            {
                log.Add(next.Report, next.Time);
                onRow(next.Report);
            }
        }
    }
}
