using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Astro.App.Tests.Launching;

/// <summary><c>astro launch simulation.launch.xml find:=Bob</c>, and the processes that it started.</summary>
internal sealed partial class LaunchedRobot : IDisposable
{
    private readonly AstroProcess _astro;
    private readonly Dictionary<string, int> _processes = [];

    private LaunchedRobot(AstroProcess astro) => _astro = astro;

    /// <summary>Starts everything, and waits until somebody is looked for.</summary>
    public static async Task<LaunchedRobot> SearchAsync(int seed)
    {
        var robot = new LaunchedRobot(AstroProcess.Start(
            "launch", "simulation.launch.xml", "find:=Bob", $"seed:={seed}", "speed:=2.0",
            "screen:=http://127.0.0.1:0"));
        try
        {
            for (var i = 0; i < 5; i++)
                await robot.StartedAsync();
            await robot._astro.SaysAsync(" search ");
            return robot;
        }
        catch
        {
            robot.Dispose();
            throw;
        }
    }

    /// <summary>Ends one of the processes as a crash would, and waits until another has taken its place.</summary>
    public async Task KillAsync(string name)
    {
        using (var process = Process.GetProcessById(_processes[name]))
            process.Kill();
        Assert.That(await StartedAsync(), Is.EqualTo(name));
    }

    public Task InterruptAsync() => _astro.InterruptAsync();

    public Task<Ended> EndAsync() => _astro.EndAsync();

    public void Dispose() => _astro.Dispose();

    private async Task<string> StartedAsync()
    {
        var started = Started().Match(await _astro.SaysAsync("process started with pid"));
        var name = started.Groups["name"].Value;
        _processes[name] = int.Parse(started.Groups["pid"].Value, CultureInfo.InvariantCulture);
        return name;
    }

    [GeneratedRegex(@"\[(?<name>[a-z]+)-\d+\]: process started with pid \[(?<pid>\d+)\]")]
    private static partial Regex Started();
}
