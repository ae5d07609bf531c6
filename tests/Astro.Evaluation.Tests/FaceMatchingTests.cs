using Astro.Vision;

namespace Astro.Evaluation.Tests;

[TestFixture]
internal sealed class FaceMatchingTests
{
    private static readonly FaceBox Face = new(100, 100, 40, 50);
    private readonly int[] _detectionOf = new int[4];

    [Test]
    public void AFaceIsFoundByABoxThatOverlapsItByHalf()
    {
        Assert.That(Match([Face with { Y = 100 + 50 / 3f - 0.1f }], [Face]), Is.Zero);
        Assert.That(_detectionOf[0], Is.Zero);
        Assert.That(Match([Face with { Y = 100 + 50 / 3f + 0.1f }], [Face]), Is.EqualTo(1));
        Assert.That(_detectionOf[0], Is.EqualTo(-1));
    }

    [Test]
    public void ASecondBoxOnOneFaceIsFalse() =>
        Assert.That(Match([Face, Face with { X = 102 }], [Face]), Is.EqualTo(1));

    [Test]
    public void TheMostCertainBoxChoosesTheFaceThatItOverlapsMost()
    {
        var neighbour = Face with { X = 110 };

        Assert.That(Match([Face with { X = 108 }, Face with { X = 104 }], [Face, neighbour]), Is.Zero);
        Assert.That(_detectionOf[..2], Is.EqualTo(new[] { 1, 0 }));
    }

    [Test]
    public void NothingInAnIgnoredRegionCounts()
    {
        FaceBox region = new(0, 0, 90, 90), inside = new(30, 30, 20, 20), across = new(79, 30, 20, 20);

        Assert.That(Match([inside, across], [], [region]), Is.Zero);
        Assert.That(Match([across with { X = 81 }], [], [region]), Is.EqualTo(1));
    }

    [Test]
    public void AFaceWithinAnIgnoredRegionIsStillFound()
    {
        Assert.That(Match([Face, Face], [Face], [Face]), Is.Zero);
        Assert.That(_detectionOf[0], Is.Zero);
    }

    [Test]
    public void WithoutDetectionsEveryFaceIsMissed()
    {
        Assert.That(Match([], [Face, Face]), Is.Zero);
        Assert.That(_detectionOf[..2], Is.All.EqualTo(-1));
    }

    [Test]
    public void RecallIsCountedWithinAGroup()
    {
        (int Width, bool Found)[] faces = [(20, false), (24, true), (30, false), (31, true), (40, true)];
        var recall = GroupRecall.Of(
            new FaceGroup<int>("width", "24–32 px", width => width is >= 24 and < 32), faces);

        Assert.That(recall, Is.EqualTo(new GroupRecall("width", "24–32 px", new Proportion(2, 3))));
    }

    private int Match(FaceBox[] detections, FaceBox[] faces, params FaceBox[] ignored) => FaceMatching.Match(
        [.. detections.Select(box => new FaceDetection { Box = box })], faces, ignored, _detectionOf);
}
