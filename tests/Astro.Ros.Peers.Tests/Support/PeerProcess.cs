using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace Astro.Ros.Peers.Tests;

/// <summary>A peer: told what to do on its standard input, says what it receives as lines of JSON.</summary>
internal sealed class PeerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Task _reading;

    private PeerProcess(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginErrorReadLine();
        _reading = ReadAsync();
    }

    /// <summary>Starts a program that <c>./astro test --peers</c> has put into <c>artifacts/peers</c>.</summary>
    /// <param name="file">What must be there for it.</param>
    /// <param name="command">The program and its arguments.</param>
    public static PeerProcess Start(string file, params IEnumerable<string> command)
    {
        if (!File.Exists(file))
            Assert.Fail($"{file} is missing: ./astro test --peers makes it, and says why when it cannot");
        var start = new ProcessStartInfo(command.First(), command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new PeerProcess(Process.Start(start)!);
    }

    /// <summary>Tells the peer to do something.</summary>
    public async Task TellAsync(string command)
    {
        await _process.StandardInput.WriteLineAsync(command);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>The next line that has a property of this name.</summary>
    public async Task<JsonElement> SaysAsync(string property, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                var line = JsonSerializer.Deserialize<JsonElement>(await _lines.Reader.ReadAsync(stop));
                if (line.TryGetProperty(property, out _))
                    return line;
            }
        }
        catch (Exception ended) when (ended is ChannelClosedException or OperationCanceledException)
        {
            throw new AssertionException($"the peer did not say \"{property}\"; its errors:\n{Errors}", ended);
        }
    }

    /// <summary>Ends the peer's input, after which it is to end without an error.</summary>
    public async Task EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(Farewell);
        Assert.That(_process.ExitCode, Is.Zero, () => Errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }

    private string Errors
    {
        get
        {
            lock (_errors)
                return _errors.ToString();
        }
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            _lines.Writer.TryWrite(line);
        _lines.Writer.Complete();
    }

    private void Note(string? line)
    {
        lock (_errors)
            _errors.AppendLine(line);
    }
}
