using System.Globalization;

namespace Astro.Launch;

/// <summary>Ends processes: all are asked at once, then told, then killed.</summary>
internal sealed class Shutdown(LaunchScreen screen, TimeProvider time)
{
    /// <summary>After how long the launch ends whatever is still there: even a killed process stays while a device
    /// holds it.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(4.9);

    private static readonly Step[] Steps =
    [
        new(Signals.Interrupt, "SIGINT", TimeSpan.Zero),
        new(Signals.Terminate, "SIGTERM", TimeSpan.FromSeconds(2.5)),
        new(Signals.Kill, "SIGKILL", TimeSpan.FromSeconds(4)),
    ];

    /// <summary>Ends processes and what they have started.</summary>
    /// <returns>When they are gone, or after <see cref="Limit"/>.</returns>
    public async Task EndAsync(IReadOnlyList<ChildProcess> children)
    {
        using var done = new CancellationTokenSource();
        var waiting = children
            .Select(child => (Child: child, Gone: child.WaitUntilGoneAsync(time, done.Token)))
            .ToList();
        for (var i = 0; i < Steps.Length && waiting.Count > 0; i++)
        {
            foreach (var (child, _) in waiting)
            {
                if (i > 0)
                    Escalate(child.Launched.Name, Steps[i - 1], Steps[i]);
                child.Send(Steps[i].Signal);
            }
            var end = i + 1 < Steps.Length ? Steps[i + 1].After : Limit;
            var pause = Task.Delay(end - Steps[i].After, time, done.Token);
            await Task.WhenAny(pause, Task.WhenAll(waiting.Select(static item => item.Gone))).ConfigureAwait(false);
            waiting.RemoveAll(static item => item.Gone.IsCompleted);
        }
        await done.CancelAsync().ConfigureAwait(false);
    }

    private void Escalate(string name, Step last, Step step) => screen.Error(name,
        string.Create(
            CultureInfo.InvariantCulture,
            $"process has not ended {(step.After - last.After).TotalSeconds} s after {last.Name}: {step.Name}"));

    private sealed record Step(int Signal, string Name, TimeSpan After);
}
