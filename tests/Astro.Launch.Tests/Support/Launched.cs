namespace Astro.Launch.Tests;

/// <summary>A launch that runs small shell scripts, and what it writes.</summary>
internal sealed class Launched : IAsyncDisposable
{
    // For machines that are busy: longer than anything here takes, and never waited for in full.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly LineWriter _writer = new();
    private readonly CancellationTokenSource _stop = new();

    public Launched(params LaunchProcess[] processes)
        : this(new LaunchPlan(processes, [], [], []), TimeProvider.System)
    {
    }

    public Launched(LaunchPlan plan, TimeProvider time)
    {
        var options = new LaunchRunOptions { Output = _writer, Time = time };
        Run = Task.Run(() => LaunchRun.RunAsync(plan, options, _stop.Token));
    }

    public Task<int> Run { get; }

    public IReadOnlyList<string> Lines => _writer.Lines;

    /// <summary>A process that runs a shell script.</summary>
    public static LaunchProcess Script(string name, string script) => new(name, ["/bin/sh", "-c", script]);

    public void Stop() => _stop.Cancel();

    /// <summary>The exit code, once all has ended.</summary>
    public Task<int> EndAsync() => Run.WaitAsync(Patience);

    /// <summary>Waits until so many lines contain a text.</summary>
    public async Task SeeAsync(string text, int times = 1)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (Lines.Count(line => line.Contains(text)) < times)
        {
            Assert.That(patience.IsCancellationRequested, Is.False,
                $"waited in vain for {times} x '{text}' in:\n{string.Join('\n', Lines)}");
            await Task.Delay(5);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Run.WaitAsync(Patience);
    }

    private sealed class LineWriter : StringWriter
    {
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (_lines)
                    return [.. _lines];
            }
        }

        public override void Write(string? value)
        {
            lock (_lines)
                _lines.Add(value!);
        }
    }
}
