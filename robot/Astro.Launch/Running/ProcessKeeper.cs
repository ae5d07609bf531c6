namespace Astro.Launch;

/// <summary>Starts a process, says what becomes of it, and starts it again where it should be.</summary>
/// <param name="process">Which.</param>
/// <param name="index">Its place among all.</param>
/// <param name="children">Who starts it.</param>
/// <param name="screen">Who is told.</param>
/// <param name="time">The clock of delays.</param>
/// <param name="stop">Told when the launch stops.</param>
internal sealed class ProcessKeeper(
    LaunchProcess process,
    int index,
    ChildList children,
    LaunchScreen screen,
    TimeProvider time,
    CancellationToken stop)
{
    // How long the rest of a process's output is waited for when something that it started still holds it.
    private static readonly TimeSpan Drain = TimeSpan.FromMilliseconds(800);

    /// <summary>Whether it ended, the last time, with an error.</summary>
    public bool HasDied { get; private set; }

    /// <summary>Whether it ended because its input was refused, and all is to end with it.</summary>
    public bool WasRefused { get; private set; }

    /// <summary>Starts it.</summary>
    /// <returns>Null if the launch stops already.</returns>
    /// <exception cref="LaunchStartException">It cannot be started.</exception>
    public ChildProcess? Start() => children.Start(
        process,
        id => screen.Info(process.Name, $"process started with pid [{id}]"),
        line => screen.Line(process.Name, index, line));

    /// <summary>Waits for its end, and for that of what takes its place.</summary>
    /// <returns>The last exit code.</returns>
    /// <exception cref="LaunchStartException">It cannot be started again.</exception>
    public async Task<int> RunAsync(ChildProcess child)
    {
        for (var retries = 0; ; retries++)
        {
            var code = await child.Exit.ConfigureAwait(false);
            await Task.WhenAny(child.Output, Task.Delay(Drain, time, CancellationToken.None)).ConfigureAwait(false);
            Report(child.Id, code);
            if (process.IsRequired || WasRefused || process.Respawn is not { } policy || retries >= policy.MaxRetries)
                return code;
            await Task.WhenAny(Task.Delay(policy.Delay, time, stop)).ConfigureAwait(false);
            if (stop.IsCancellationRequested || Start() is not { } next)
                return code;
            (child, HasDied) = (next, false);
        }
    }

    private void Report(int id, int code)
    {
        var signal = -Signals.Show(code);
        HasDied = false;
        if (code == 0)
            screen.Info(process.Name, $"process has finished cleanly [pid {id}]");
        else if (stop.IsCancellationRequested && signal is Signals.Interrupt or Signals.Terminate)
            screen.Info(process.Name, $"process was stopped by signal {signal} [pid {id}]");
        else if (stop.IsCancellationRequested && code == process.ExitCodes?.Canceled)
            screen.Info(process.Name, $"process was stopped and has given up [pid {id}, exit code {code}]");
        else if (code == process.ExitCodes?.Refused)
        {
            HasDied = WasRefused = true;
            screen.Error(process.Name, $"its input is refused, for the reason above [pid {id}, exit code {code}]; "
                + "stopping all");
        }
        else
        {
            HasDied = true;
            screen.Error(process.Name, $"process has died [pid {id}, exit code {Signals.Show(code)}, "
                + $"cmd '{string.Join(' ', process.Command)}'].");
        }
    }
}
