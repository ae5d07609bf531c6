using System.ComponentModel;
using System.Diagnostics;

namespace Astro.Launch;

/// <summary>A process that was started.</summary>
/// <remarks>
/// It leads a process group of its own, see <see cref="Starters"/>. One signal to the group thus ends all that the
/// process has started, also what its leader has left behind, and Ctrl-C at a terminal reaches only the launch, so that
/// nothing is interrupted twice. .NET itself can neither set a process group nor have the system end a child with its
/// parent, which <see cref="DeathWatch"/> does. Where there is no setsid, signals reach the process itself only.
/// </remarks>
internal sealed class ChildProcess
{
    private readonly CancellationTokenSource _stopReading = new();

    private ChildProcess(Process process, LaunchProcess launched, Action<int> onStart, Action<string> onLine)
    {
        (Id, Launched) = (process.Id, launched);
        onStart(Id);
        process.StandardInput.Close();
        Output = Task.WhenAll(
            OutputLines.ReadAsync(process.StandardOutput.BaseStream, onLine, _stopReading.Token),
            OutputLines.ReadAsync(process.StandardError.BaseStream, onLine, _stopReading.Token));
        Exit = WaitAsync(process);
    }

    public LaunchProcess Launched { get; }

    public int Id { get; }

    /// <summary>The exit code; 128 + N for the end by signal N.</summary>
    public Task<int> Exit { get; }

    /// <summary>Ends when nobody holds its output any more, which may be later than its own end.</summary>
    public Task Output { get; }

    /// <summary>Whether it and its output have ended.</summary>
    public bool IsOver => Exit.IsCompleted && Output.IsCompleted;

    /// <summary>Starts a process.</summary>
    /// <param name="launched">Which.</param>
    /// <param name="onStart">Gets its process id, before any line.</param>
    /// <param name="onLine">Gets each line that it writes, from any thread.</param>
    /// <exception cref="LaunchStartException">It cannot be started.</exception>
    public static ChildProcess Start(LaunchProcess launched, Action<int> onStart, Action<string> onLine)
    {
        var folder = launched.WorkingFolder ?? Environment.CurrentDirectory;
        if (!Directory.Exists(folder))
            throw new LaunchStartException(launched, $"there is no folder '{folder}' to run in");
        var start = new ProcessStartInfo
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in launched.Environment)
        {
            if (value is null)
                start.Environment.Remove(name);
            else
                start.Environment[name] = value;
        }
        start.Environment.TryGetValue("PATH", out var path);
        var program = Programs.Find(launched.Command[0], folder, path)
            ?? throw new LaunchStartException(launched, $"there is no program '{launched.Command[0]}'");
        string[] words = [.. Starters.Words, program, .. launched.Command.Skip(1)];
        start.FileName = words[0];
        foreach (var word in words.Skip(1))
            start.ArgumentList.Add(word);
        try
        {
            return new ChildProcess(Process.Start(start)!, launched, onStart, onLine);
        }
        catch (Win32Exception exception)
        {
            throw new LaunchStartException(launched, exception.Message.ReplaceLineEndings(" "), exception);
        }
    }

    /// <summary>Sends a signal to it and to all that it has started.</summary>
    public void Send(int signal)
    {
        // Between its start and setsid's first step it leads no group yet; after its end its id may be another's.
        if (!Signals.SendToGroup(Id, signal) && !Exit.IsCompleted)
            Signals.SendToProcess(Id, signal);
    }

    /// <summary>Waits until nothing of it is left.</summary>
    public async Task WaitUntilGoneAsync(TimeProvider time, CancellationToken stop)
    {
        var pause = TimeSpan.FromMilliseconds(50);
        await Exit.WaitAsync(stop).ConfigureAwait(false);
        // Nobody tells when what is no child of ours ends.
        while (Signals.IsGroupAlive(Id))
            await Task.Delay(pause, time, stop).ConfigureAwait(false);
    }

    /// <summary>Reads no more of its output.</summary>
    public Task StopReadingAsync()
    {
        _stopReading.Cancel();
        return Output;
    }

    private static async Task<int> WaitAsync(Process process)
    {
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode;
    }
}
