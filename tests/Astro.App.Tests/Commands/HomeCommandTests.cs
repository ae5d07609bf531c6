using System.Xml.Linq;
using Astro.Simulation;

namespace Astro.App.Tests.Commands;

/// <summary><c>astro home generate</c> and <c>astro home show</c>.</summary>
public sealed class HomeCommandTests
{
    private ScratchFolder _scratch = null!;

    [SetUp]
    public void MakeFolder() => _scratch = new ScratchFolder();

    [TearDown]
    public void RemoveFolder() => _scratch.Dispose();

    [Test]
    public async Task WhatItGeneratesIsAWorldOfThatAreaAndIsNotOverwrittenUnasked()
    {
        var folder = _scratch.At("home");
        string[] generate = ["home", "generate", "--seed", "3", "--area", "60", "--out", folder];

        var run = await AstroProcess.RunAsync(generate);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var world = WorldFile.Load(Path.Combine(folder, "world.yaml"));
        Assert.That(world.Home.Rooms.Sum(room => room.Polygon.Area), Is.EqualTo(60).Within(1.2));
        Assert.That(run.Output, Does.Contain($"{world.Home.Rooms.Count} rooms"));
        (await AstroProcess.RunAsync(generate)).IsBadInput(folder, "empty folder");
        Assert.That((await AstroProcess.RunAsync([.. generate, "--force"])).ExitCode, Is.Zero);
    }

    [TestCase("worlds", "Shower room", "wood stove")]
    [TestCase("homes", "Grandfather&#39;s room", "11 rooms")]
    public async Task AFilesPlanIsAPictureOfItsOwnWithEveryRoomsName(string folder, params string[] naming)
    {
        var picture = _scratch.At("plan.svg");

        var run = await AstroProcess.RunAsync("home", "show", Bungalow(folder), "--out", picture);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var text = File.ReadAllText(picture);
        Assert.That(XDocument.Parse(text).Root!.Name.LocalName, Is.EqualTo("svg"));
        foreach (var name in naming)
            Assert.That(text, Does.Contain(name));
        Assert.That(text, Does.Not.Contain("href"), "it needs no other file");
    }

    [Test]
    public async Task WithoutAPictureItListsTheRoomsAndWhereTheirDoorsLead()
    {
        var run = await AstroProcess.RunAsync("home", "show", Bungalow("worlds"));

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("Pantry").And.Contain("154.1 m²").And.Contain("11 rooms, 21 spots"));
        Assert.That(run.OutputLines().Single(line => line.StartsWith("Shower room", StringComparison.Ordinal)).Trim(),
            Does.EndWith("Bedroom"));
    }

    [Test]
    public async Task OneSeedIsOnePlan()
    {
        string first = _scratch.At("a.svg"), second = _scratch.At("b.svg"), other = _scratch.At("c.svg");

        foreach (var (seed, file) in new[] { ("5", first), ("5", second), ("6", other) })
            Assert.That((await AstroProcess.RunAsync("home", "show", "--seed", seed, "--out", file)).ExitCode, Is.Zero);

        Assert.That(File.ReadAllBytes(second), Is.EqualTo(File.ReadAllBytes(first)));
        Assert.That(File.ReadAllBytes(other), Is.Not.EqualTo(File.ReadAllBytes(first)));
    }

    [TestCase("home show", "expected FILE or --seed")]
    [TestCase("home show x.yaml --seed 1", "expected FILE or --seed")]
    [TestCase("home show x.yaml --area 50", "--area")]
    [TestCase("home show x.yaml", "x.yaml: there is no such file")]
    [TestCase("home show --seed 1 --out plan.png", ".svg")]
    [TestCase("home show --seed 1 --out /proc/none/plan.svg", "/proc/none/plan.svg")]
    [TestCase("home generate --seed 1", "--out")]
    [TestCase("home generate --seed -1 --out x", "--seed: expected")]
    [TestCase("home generate --area 29 --out x", "--area: expected an area from 30 to 300")]
    [TestCase("home generate --out /proc/none", "/proc/none")]
    public async Task WhatIsWrongIsNamed(string arguments, string naming) =>
        (await AstroProcess.RunAsync(arguments.Split(' '))).IsBadInput(naming);

    private static string Bungalow(string folder) =>
        Path.Combine(TestContext.CurrentContext.TestDirectory, "launch", folder, "bungalow.yaml");
}
