using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Astro.App.Simulate;

/// <summary>How far a run is: a bar on a terminal, a line for every tenth of it elsewhere.</summary>
internal static class RunProgress
{
    /// <summary>Shows the progress of some work.</summary>
    /// <param name="label">What every line begins with.</param>
    /// <param name="done">How many episodes are done already.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="work">The work, which tells how many are done.</param>
    public static Task ShowAsync(string label, int done, int count, Func<Action<int>, Task> work)
    {
        if (Console.IsOutputRedirected)
            return TellAsync(label, done, count, work);
        return AnsiConsole.Progress()
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(),
                new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(async context =>
            {
                var began = Stopwatch.GetTimestamp();
                var bar = context.AddTask($"{label}{done} of {count} episodes", maxValue: count);
                bar.Value = done;
                await work(now =>
                {
                    bar.Value = now;
                    bar.Description = label + Line(now, count, now - done, began);
                });
            });
    }

    private static async Task TellAsync(string label, int done, int count, Func<Action<int>, Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        var tenths = 10L * done / Math.Max(1, count);
        await work(now =>
        {
            if (10L * now / count == tenths)
                return;
            tenths = 10L * now / count;
            var left = Stopwatch.GetElapsedTime(began).TotalSeconds / (now - done) * (count - now);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{label}{Line(now, count, now - done, began)}, {left:F0} s left"));
        });
    }

    private static string Line(int now, int count, int ran, long began) => string.Create(CultureInfo.InvariantCulture,
        $"{now} of {count} episodes, {ran / Stopwatch.GetElapsedTime(began).TotalSeconds:F1} a second");
}
