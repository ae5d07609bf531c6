namespace Astro.Launch;

/// <summary>
/// Runs what a launch file asks for until all of it has ended, a required process has, one's input was refused, or it
/// is told to stop.
/// </summary>
/// <remarks>
/// To stop, every process gets SIGINT, after 2.5 s SIGTERM, and after 4 s SIGKILL, and with it all that it has started;
/// within 5 s the run is over.
/// </remarks>
public sealed class LaunchRun
{
    private const int Failure = 1;

    private readonly LaunchPlan _plan;
    private readonly LaunchRunOptions _options;
    private readonly LaunchScreen _screen;
    private readonly DeathWatch? _watch = DeathWatch.Start();
    private readonly ChildList _children;
    private readonly CancellationTokenSource _stop;
    private int? _exitCode;

    private LaunchRun(LaunchPlan plan, LaunchRunOptions options, CancellationToken stop)
    {
        (_plan, _options) = (plan, options);
        _children = new ChildList(_watch);
        _screen = new LaunchScreen(options.Output, options.HasColours);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stop);
    }

    /// <summary>Runs a plan.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="options">How.</param>
    /// <param name="stop">Ends it; the caller cancels it on SIGINT, SIGTERM and SIGHUP.</param>
    /// <returns>
    /// The exit code of the process that ended it, since it was required or its input was refused, 128 + N if signal N
    /// ended that; 1 if a process could not be started or ended, the last time, with an error; else 0. The end by the
    /// SIGINT or SIGTERM that stops it is no error, nor is then the exit code for having been canceled.
    /// </returns>
    public static async Task<int> RunAsync(LaunchPlan plan, LaunchRunOptions options, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        var run = new LaunchRun(plan, options, stop);
        try
        {
            return await run.RunAsync().ConfigureAwait(false);
        }
        finally
        {
            run._watch?.Dispose();
            foreach (var file in plan.Files)
                File.Delete(file.Path);
        }
    }

    private async Task<int> RunAsync()
    {
        foreach (var message in _plan.Messages)
            _screen.Info("launch.user", message);
        var keepers = _plan.Processes
            .Select((process, i) => new ProcessKeeper(process, i, _children, _screen, _options.Time, _stop.Token))
            .ToList();
        var all = Task.WhenAll(Start(keepers));
        await Task.WhenAny(all, Task.Delay(Timeout.InfiniteTimeSpan, _stop.Token)).ConfigureAwait(false);
        var left = _children.Close();
        if (_stop.IsCancellationRequested)
        {
            var limit = Task.Delay(Shutdown.Limit, _options.Time, CancellationToken.None);
            await new Shutdown(_screen, _options.Time).EndAsync(left).ConfigureAwait(false);
            await Task.WhenAny(all, limit).ConfigureAwait(false);
        }
        await Task.WhenAll(left.Select(static child => child.StopReadingAsync())).ConfigureAwait(false);
        if (all.IsFaulted)
            await all.ConfigureAwait(false);
        return _exitCode ?? (!all.IsCompleted || keepers.Exists(static keeper => keeper.HasDied) ? Failure : 0);
    }

    private List<Task> Start(List<ProcessKeeper> keepers)
    {
        var running = new List<Task>();
        try
        {
            WriteFiles();
            foreach (var (keeper, process) in keepers.Zip(_plan.Processes))
            {
                if (keeper.Start() is { } child)
                    running.Add(KeepAsync(keeper, process, child));
            }
        }
        catch (LaunchStartException exception)
        {
            Fail(exception.Process.Name, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Fail("launch", exception);
        }
        return running;
    }

    private async Task KeepAsync(ProcessKeeper keeper, LaunchProcess process, ChildProcess child)
    {
        try
        {
            var code = await keeper.RunAsync(child).ConfigureAwait(false);
            if (_stop.IsCancellationRequested || !(process.IsRequired || keeper.WasRefused))
                return;
            if (!keeper.WasRefused)
                _screen.Info(process.Name, $"process[{process.Name}] was required: shutting down launched system");
            End(code);
        }
        catch (LaunchStartException exception)
        {
            Fail(process.Name, exception);
        }
    }

    private void Fail(string who, Exception exception)
    {
        _screen.Error(who, $"{exception.Message}; stopping all");
        End(Failure);
    }

    private void End(int exitCode)
    {
        lock (_children)
            _exitCode ??= exitCode;
        _stop.Cancel();
    }

    private void WriteFiles()
    {
        foreach (var file in _plan.Files)
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            // What is in them may be for nobody else's eyes.
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var writer = new StreamWriter(file.Path, options);
            writer.Write(file.Text);
        }
    }
}
