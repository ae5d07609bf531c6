using Astro.FindPerson;

namespace Astro.App.Tests.BadInput;

/// <summary>Worlds, trees and places that <c>astro demo</c> cannot run in, with or write to.</summary>
[Category(PublicData.Category)]
public sealed class WorldTests
{
    private ScratchFolder _scratch = null!;

    [SetUp]
    public void MakeFolder() => _scratch = new ScratchFolder();

    [TearDown]
    public void RemoveFolder() => _scratch.Dispose();

    [TestCase("home.yaml", "[6.0, 4.0], [3.0, 4.0]", "[9.0, 4.0], [3.0, 4.0]", "polygon", TestName = "A room outside")]
    [TestCase("home.yaml", "kind: study", "kind: dungeon", "kind", TestName = "An unknown kind of room")]
    [TestCase("home.yaml", "between: [here, there]", "between: [here, nowhere]", "between",
        TestName = "A door to nowhere")]
    [TestCase("home.yaml", "rooms:", "rooms: [", "YAML", TestName = "A malformed home")]
    [TestCase("world.yaml", "spots:", "spots: {{", "YAML", TestName = "A malformed world")]
    [TestCase("world.yaml", "start: [0.8, 2.0,", "start: [0.8,", "start", TestName = "A pose of two numbers")]
    [TestCase("world.yaml", "weight: 1 }", "weight: heavy }", "weight", TestName = "A weight that is a word")]
    [TestCase("world.yaml", "furniture", "furnitures", "furniture", TestName = "A misspelt field")]
    [TestCase("map.yaml", "resolution: 0.05", "resolution: fine", "resolution", TestName = "A malformed map")]
    [TestCase("map.yaml", "map.pgm", "none.pgm", "none.pgm", TestName = "A missing image")]
    public async Task WhatIsWrongInAWorldIsNamedWithItsFile(string file, string from, string by, string naming)
    {
        var world = TwoRooms.Write(_scratch, file, from, by);

        (await FindAsync("--world", world)).IsBadInput(naming == "none.pgm" ? naming : _scratch.At(file), naming);
    }

    [TestCase(1)]
    [TestCase(-1)]
    public async Task AMapOfTheWrongSizeIsNamed(int missing)
    {
        var world = TwoRooms.Write(_scratch);
        var map = _scratch.Write("map.pgm", TwoRooms.Pgm(missing));

        (await FindAsync("--world", world)).IsBadInput(map, "124 x 84 pixels");
    }

    [Test]
    public async Task AWorldWithTooFewSpotsForThePeopleIsNamed()
    {
        var world = TwoRooms.Write(_scratch);

        (await FindAsync("--world", world)).IsBadInput(world, "spots");
    }

    [TestCase("--world")]
    [TestCase("--tree")]
    public async Task AMissingFileIsNamed(string option)
    {
        var missing = _scratch.At("none");

        (await FindAsync(option, missing)).IsBadInput(missing);
    }

    [Test]
    public async Task ATreeWithAnUnknownNodeIsNamed()
    {
        var shipped = File.ReadAllText(FindPersonTree.DefaultPath);
        var tree = _scratch.Write("tree.xml", shipped.Replace("<Deliver ", "<Teleport ", StringComparison.Ordinal));

        (await FindAsync("--tree", tree)).IsBadInput(tree, "Teleport");
    }

    [Test]
    public async Task FramesCannotGoWhereAFileIs()
    {
        var file = _scratch.Write("frames", "in the way");

        (await FindAsync("--frames", file)).IsBadInput("--frames", file);
        Assert.That(File.ReadAllText(file), Is.EqualTo("in the way"));
    }

    [Test]
    public async Task FramesCannotGoWhereNothingCanBeWritten() =>
        (await FindAsync("--frames", "/proc")).IsBadInput("--frames", "/proc");

    private static Task<Ended> FindAsync(params string[] more) => AstroProcess.RunAsync(
    [
        "demo", "--headless", "--models", PublicData.Models, "--people", PublicData.People, "--find", "Mom",
        .. more,
    ]);
}
