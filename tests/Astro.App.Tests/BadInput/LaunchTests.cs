namespace Astro.App.Tests.BadInput;

/// <summary><c>astro launch</c> with files and arguments that cannot be.</summary>
public sealed class LaunchTests
{
    [TestCase("nowhere.launch.xml", "nowhere.launch.xml")]
    [TestCase("simulation.launch.xml home:=castle", "simulation.launch.xml:", "castle", "apartment, bungalow")]
    [TestCase("simulation.launch.xml fin:=Bob", "there is no argument 'fin'", "--show-args")]
    [TestCase("simulation.launch.xml Bob", "'Bob'", "NAME:=VALUE")]
    public async Task IsNamed(string arguments, params string[] naming)
    {
        var run = await AstroProcess.RunAsync(["launch", .. arguments.Split(' ')]);
        run.IsBadInput(naming);
    }

    [Test]
    public async Task AnExecutableThatThereIsNotIsNamedWithItsLine()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("odd.launch.xml", "<launch>\n  <node pkg=\"astro\" exec=\"kitchen\"/>\n</launch>\n");
        var run = await AstroProcess.RunAsync("launch", file);
        run.IsBadInput($"{file}:2: ", "kitchen");
    }
}
