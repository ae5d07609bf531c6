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
    /// <param name="seed">Draws who is where.</param>
    /// <param name="state">Where the processes keep what must survive them; null for wherever they like.</param>
    public static async Task<LaunchedRobot> SearchAsync(int seed, string? state = null)
    {
        string[] kept = state is null ? [] : [$"state:={state}"];
        var robot = new LaunchedRobot(AstroProcess.Start(
        [
            "launch", "simulation.launch.xml", "find:=Bob", $"seed:={seed}", "speed:=2.0",
            "screen:=http://127.0.0.1:0", .. kept,
        ]));
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
        Kill(name);
        Assert.That(await StartedAsync(), Is.EqualTo(name));
    }

    /// <summary>Has the simulation begin anew, its clock at zero.</summary>
    /// <param name="state">As at the start.</param>
    public async Task ResetAsync(string state)
    {
        Kill("simulation");
        File.Delete(Path.Combine(state, "simulation.json"));
        Assert.That(await StartedAsync(), Is.EqualTo("simulation"));
    }

    public Task InterruptAsync() => _astro.InterruptAsync();

    /// <summary>Waits for a line that contains a text.</summary>
    public Task<string> SaysAsync(string text) => _astro.SaysAsync(text);

    public Task<Ended> EndAsync() => _astro.EndAsync();

    public void Dispose() => _astro.Dispose();

    private void Kill(string name)
    {
        using var process = Process.GetProcessById(_processes[name]);
        process.Kill();
    }

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
