namespace Astro.App.Tests.BadInput;

/// <summary><c>astro launch</c> with files and arguments that cannot be.</summary>
public sealed class LaunchTests
{
    [TestCase("nowhere.launch.xml", "nowhere.launch.xml")]
    [TestCase("/tmp", "/tmp", "found a folder")]
    [TestCase("simulation.launch.xml home:=castle", "simulation.launch.xml:", "castle", "apartment, bungalow")]
    [TestCase("simulation.launch.xml fin:=Bob", "there is no argument 'fin'", "--show-args")]
    [TestCase("simulation.launch.xml Bob", "'Bob'", "NAME:=VALUE")]
    public async Task IsNamed(string arguments, params string[] naming)
    {
        var run = await AstroProcess.RunAsync(["launch", .. arguments.Split(' ')]);
        run.IsBadInput(naming);
    }

    [TestCase("seed:=abc", "/simulation: seed: expected an integer, found \"abc\"", "simulation")]
    [TestCase("screen:=ftp://here", "ftp://here", "screen")]
    [TestCase("hour:=25.0", "/simulation: hour", "simulation")]
    public async Task WhatANodeRefusesEndsAll(string argument, string reason, string node)
    {
        var run = await AstroProcess.RunAsync(
            "launch", "simulation.launch.xml", "screen:=http://127.0.0.1:0", argument);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2), run.Output);
            Assert.That(run.Output, Does.Contain(reason));
            Assert.That(run.Output, Does.Match($@"\[ERROR\] \[{node}-\d+\]: its input is refused, for the reason "));
            Assert.That(run.OutputLines().Count(line => line.Contains("process started")), Is.EqualTo(4));
        }
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
