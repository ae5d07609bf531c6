using System.Diagnostics;
using System.Globalization;
using Astro.Ros;
using Astro.Simulation;

namespace Astro.App.Simulate;

/// <summary>One <c>astro simulate</c> from the first check to the exit code.</summary>
internal static class SimulateRun
{
    public static async Task<int> RunAsync(SimulateOptions options, CancellationToken cancellation)
    {
        var parameters = options.ParametersFile is { } file ? ParameterOverrides.Load(file) : ParameterOverrides.None;
        var sights = new List<ISight>();
        try
        {
            sights.Add(NewSight(options));
            var worlds = PlannedWorld.From(options, sights[0]);
            await EpisodeRun.CheckParametersAsync(new(worlds[0].Name, worlds[0].Open()), sights[0], parameters);
            foreach (var remark in sights[0].Remarks)
                Console.Error.WriteLine($"astro: {remark}");
            var count = Episode.Count(worlds, options.Seeds);
            var arguments = RunArguments.Of(options, sights[0], worlds);
            var files = new RunFiles(options.Out);
            IReadOnlyList<EpisodeRow> rows;
            int code;
            using (var log = ResultLog.Open(files, arguments))
            {
                while (sights.Count < Math.Min(options.Jobs, count - log.Rows.Count))
                    sights.Add(NewSight(options));
                code = await RunAsync(options, worlds, log, count, sights, parameters, cancellation);
                rows = log.Rows;
            }

            ResultsPage.Write(files, arguments, Named(options, worlds), rows, options.Oracle);
            return code;
        }
        finally
        {
            foreach (var sight in sights)
                sight.Dispose();
        }
    }

    private static async Task<int> RunAsync(SimulateOptions options, IReadOnlyList<PlannedWorld> worlds, ResultLog log,
        int count, IReadOnlyList<ISight> sights, ParameterOverrides parameters, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var cpu = Environment.CpuUsage.TotalTime;
        var before = log.Rows.Count;
        var simulated = 0.0;
        var canceled = false;
        if (before > 0)
            Say(options, $"{before} of {count} episodes were done before");
        await RunProgress.ShowAsync(Label(options), before, count, async advance =>
        {
            var run = new BulkRun(options, log, report =>
            {
                simulated += report.SimulatedSeconds;
                advance(log.Rows.Count);
            });
            try
            {
                await run.RunAsync(Episode.Of(worlds, options.Seeds, before), sights, parameters, cancellation);
            }
            catch (OperationCanceledException)
            {
                canceled = true;
            }
        });
        var wall = Stopwatch.GetElapsedTime(began).TotalSeconds;
        foreach (var (what, value) in new Summary(log.Rows).Lines)
            Say(options, $"{what + ":",-34} {value}");
        if (log.Rows.Count > before)
        {
            var cores = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
            Say(options, string.Create(CultureInfo.InvariantCulture,
                $"{"times real time:",-34} {simulated / wall:F0} ({simulated:F0} s simulated in {wall:F1} s)"));
            Say(options, string.Create(CultureInfo.InvariantCulture,
                $"{"core-seconds a simulated second:",-34} {cores / simulated:F4}"));
        }

        if (!canceled)
            return log.Rows.All(row => row.AtHome is null) ? ExitCode.Failed : ExitCode.Success;
        Say(options, $"stopped after {log.Rows.Count} of {count} episodes; the same command continues");
        return ExitCode.Canceled;
    }

    /// <summary>The worlds as the rows call them.</summary>
    private static IEnumerable<(string, World)> Named(SimulateOptions options, IReadOnlyList<PlannedWorld> worlds) =>
        worlds.Select(world => (EpisodeRun.NameOf(world.Name, options.Oracle), world.Open()));

    private static ISight NewSight(SimulateOptions options) =>
        options.Oracle ? new OracleSight() : new CameraSight(options.Faces);

    private static string Label(SimulateOptions options) => options.Oracle ? "oracle: " : "";

    private static void Say(SimulateOptions options, string line) => Console.WriteLine(Label(options) + line);
}
