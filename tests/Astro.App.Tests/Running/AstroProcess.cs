using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace Astro.App.Tests;

/// <summary>
/// The built <c>astro</c> as a process of its own, with an empty home folder and no models but those it is given.
/// </summary>
internal sealed class AstroProcess : IDisposable
{
    /// <summary>Longer than anything here takes: it ends a run that hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    // Of its own for each, so that robots of one test are unknown to those of another: the odd ones below Linux's own
    // ports.
    private const int Domains = 50;
    private static int Started = Environment.ProcessId;

    public static readonly string Assembly = Path.Combine(TestContext.CurrentContext.TestDirectory, "astro.dll");

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("astro-user-");
    private readonly CancellationTokenSource _end = new(Patience);
    private readonly Process _process;
    private readonly Stream _output;
    private readonly Stream _error;

    private AstroProcess(int domain, string[] arguments)
    {
        // A test run in the background has SIGINT ignored, and a child would inherit that.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Assembly, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["HOME"] = _home.FullName;
        start.Environment.Remove("XDG_DATA_HOME");
        start.Environment.Remove("ASTRO_MODELS");
        start.Environment["ROS_DOMAIN_ID"] = $"{domain}";
        _process = Process.Start(start)!;
        _process.StandardInput.Close();
        _output = new Stream(_process.StandardOutput);
        _error = new Stream(_process.StandardError);
    }

    /// <summary>A network that no other test is on, for those who are to see each other.</summary>
    public static int NewDomain() => 1 + 2 * (Interlocked.Increment(ref Started) % Domains);

    public static AstroProcess Start(params string[] arguments) => StartOn(NewDomain(), arguments);

    /// <summary>Starts it on a network on which somebody is already.</summary>
    public static AstroProcess StartOn(int domain, params string[] arguments) => new(domain, arguments);

    /// <summary>Runs it to its end.</summary>
    public static async Task<Ended> RunAsync(params string[] arguments)
    {
        using var astro = Start(arguments);
        return await astro.EndAsync();
    }

    /// <summary>Waits for a line on standard output that contains a text.</summary>
    public Task<string> SaysAsync(string text) => _output.WaitForAsync(text, _end.Token);

    /// <summary>Waits for a line on standard error that contains a text.</summary>
    public Task<string> ComplainsAsync(string text) => _error.WaitForAsync(text, _end.Token);

    /// <summary>Does what Ctrl-C does.</summary>
    public Task InterruptAsync() => SendAsync("INT");

    /// <summary>Sends a signal, by its name.</summary>
    public async Task SendAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, $"{_process.Id}"]);
        await kill.WaitForExitAsync(_end.Token);
    }

    public async Task<Ended> EndAsync()
    {
        await _process.WaitForExitAsync(_end.Token);
        return new Ended(_process.ExitCode, await _output.All, await _error.All);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _end.Dispose();
        _home.Delete(recursive: true);
    }

    /// <summary>One output of the process: all of it, and its lines as they come.</summary>
    private sealed class Stream
    {
        private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

        public Stream(StreamReader reader) => All = ReadAsync(reader);

        public Task<string> All { get; }

        public async Task<string> WaitForAsync(string text, CancellationToken end)
        {
            await foreach (var line in _lines.Reader.ReadAllAsync(end))
            {
                if (line.Contains(text, StringComparison.Ordinal))
                    return line;
            }
            throw new AssertionException($"astro ended without saying '{text}' but:\n{await All}");
        }

        private async Task<string> ReadAsync(StreamReader reader)
        {
            var all = new StringBuilder();
            while (await reader.ReadLineAsync() is { } line)
            {
                all.Append(line).Append('\n');
                _lines.Writer.TryWrite(line);
            }
            _lines.Writer.Complete();
            return all.ToString();
        }
    }
}
