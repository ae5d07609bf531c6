using Astro.App.Simulate;
using Astro.Simulation;

namespace Astro.App.Tests.Simulate;

/// <summary>The shortest way to where somebody can be talked to.</summary>
public sealed class PlaceTests
{
    private ScratchFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new ScratchFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void ItEndsWhereTheRobotCanTalkToThem()
    {
        var place = Load("");

        // Straight from (0.8, 2) through the door to 1.2 m in front of (5.2, 2), in steps of a cell.
        Assert.That(place.ShortestPathTo(new(5.2, 2)), Is.EqualTo(3.2).Within(0.06));
        Assert.That(place.ShortestPathTo(new(1.5, 2)), Is.Zero);
    }

    [Test]
    public void ItGoesThroughTheDoorNotThroughTheWall() =>
        Assert.That(Load("").ShortestPathTo(new(3.6, 0.5)), Is.GreaterThan(1.5));

    [Test]
    public void AWardrobeInBetweenSendsItRound()
    {
        var place = Load("{ name: wardrobe, pose: [4.4, 2, 0], size: [0.2, 1.6, 2.0], colour: [90, 90, 90] }");

        Assert.That(place.ShortestPathTo(new(5.2, 2)), Is.GreaterThan(3.4), "they are not in sight from before it");
    }

    [Test]
    public void NoWayLeadsBehindAWall() => Assert.That(Load("").ShortestPathTo(new(-5, 2)), Is.Null);

    private Place Load(string furniture) => new("rooms", WorldFile.Load(TwoRooms.Write(
        _folder, "world.yaml", "furniture: []", $"furniture: [{furniture}]")));
}
