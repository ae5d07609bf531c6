using System.Globalization;

namespace Astro.App.Tests.Launching;

/// <summary><c>astro launch</c> leaves nothing behind, whichever way it ends.</summary>
public sealed class LaunchDeathTests
{
    [TestCase("KILL")]
    [TestCase("QUIT")]
    [TestCase("HUP")]
    public async Task NothingOutlivesIt(string signal)
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("one.launch.xml", """
            <launch>
              <executable cmd="sh -c 'echo first; exit 1'" name="short" respawn="true" respawn_delay="1000.0"/>
              <executable cmd="sh -c 'echo pid $$; exec sleep 1000'" name="long"/>
            </launch>
            """);
        using var astro = AstroProcess.Start("launch", file);
        var line = await astro.SaysAsync("] pid ");
        var process = int.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture);
        await astro.SendAsync(signal);
        await astro.EndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (IsRunning(process))
            await Task.Delay(10, patience.Token);
    }

    // A process that nobody has waited for yet is there still, as a zombie.
    private static bool IsRunning(int process)
    {
        var stat = $"/proc/{process}/stat";
        return File.Exists(stat) && !File.ReadAllText(stat).Contains(") Z ");
    }
}
