using Astro.Imaging;
using Astro.Vision;
using Astro.VisualId;

namespace Astro.Perception.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PerceptionPipelineTests
{
    private readonly FakeDetector _detector = new();
    private readonly FakeEmbedder _embedder = new(dimensions: 3);
    private readonly ImageBuffer _picture = Scene.Picture();

    [Test]
    public void APersonIsNamedAfterSeveralLooks()
    {
        using var pipeline = CreatePipeline();
        _detector.Faces = [Scene.Face(160, 120)];

        var verdicts = Run(pipeline, 10).Select(f => f.Single()).ToList();

        Assert.That(verdicts[0].Verdict, Is.EqualTo(Verdict.Undecided));
        Assert.That(verdicts[^1].Person!.Name, Is.EqualTo("Mom"));
        Assert.That(verdicts[^1].TrackId, Is.EqualTo(1));
        Assert.That(pipeline.Probe.ToArray(), Is.All.Zero, "no vector is left behind");
    }

    [Test]
    public void AFaceIsPublishedFromItsConfirmationOnAndOnlyWhileVisible()
    {
        using var pipeline = CreatePipeline();
        _detector.Faces = [Scene.Face(160, 120)];
        Assert.That(pipeline.Process(_picture.View, Scene.Frame(0)).Faces.Length, Is.Zero);
        Assert.That(pipeline.Process(_picture.View, Scene.Frame(1)).Faces.Length, Is.EqualTo(1));

        _detector.Faces = [];

        Assert.That(pipeline.Process(_picture.View, Scene.Frame(2)).Faces.Length, Is.Zero);
        var ended = pipeline.Process(_picture.View, Scene.Frame(15)).Ended.ToArray();
        Assert.That(ended, Is.EqualTo(new[] { new EndedTrack(1, 0) }));
    }

    [Test]
    public void NoMoreFacesAreEmbeddedInAFrameThanTheBudgetAllowsYetAllGetTheirTurn()
    {
        using var pipeline = CreatePipeline();
        _detector.Faces = [Scene.Face(100, 100), Scene.Face(250, 100), Scene.Face(400, 400), Scene.Face(550, 400)];
        var before = 0;
        for (var frame = 0; frame < 30; frame++)
        {
            pipeline.Process(_picture.View, Scene.Frame(frame));
            Assert.That(_embedder.Count - before, Is.LessThanOrEqualTo(2));
            before = _embedder.Count;
        }

        var last = pipeline.Process(_picture.View, Scene.Frame(30)).Identities.ToArray();

        Assert.That(last.Select(i => i.Looks), Is.All.GreaterThanOrEqualTo(3));
    }

    [Test]
    public void DistancesAreKnownOnceTheCameraIs()
    {
        using var pipeline = CreatePipeline();
        _detector.Faces = [Scene.Face(160, 120)];
        pipeline.Process(_picture.View, Scene.Frame(0));
        Assert.That(pipeline.Process(_picture.View, Scene.Frame(1)).Faces[0].Distance, Is.NaN);

        pipeline.Intrinsics = new CameraIntrinsics(550, 550, 320, 240, 640, 480);

        Assert.That(pipeline.Process(_picture.View, Scene.Frame(2)).Faces[0].Distance, Is.InRange(0.3f, 5f));
    }

    [Test]
    public void AGalleryOfAnotherModelIsRefused() =>
        Assert.That(
            () => new PerceptionPipeline(_detector, _embedder, new Gallery(3, "other"), new PerceptionOptions()),
            Throws.ArgumentException);

    [Test]
    public void AFrameAllocatesNothing()
    {
        using var pipeline = CreatePipeline();
        FaceDetection[][] scenes =
        [
            [Scene.Face(160, 120), Scene.Face(480, 120)],
            [Scene.Face(162, 121), Scene.Face(480, 400), Scene.Face(320, 400, 24)],
            [],
        ];
        void Run(int from, int to)
        {
            for (var frame = from; frame < to; frame++)
            {
                _detector.Faces = scenes[frame / 20 % scenes.Length];
                pipeline.Process(_picture.View, Scene.Frame(frame));
            }
        }
        Run(0, 180);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(180, 360);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private PerceptionPipeline CreatePipeline() =>
        new(_detector, _embedder, Scene.Household("Mom", "Dad"), new PerceptionOptions());

    /// <summary>The identities of each frame that has any.</summary>
    private List<FaceIdentity[]> Run(PerceptionPipeline pipeline, int frames)
    {
        var seen = new List<FaceIdentity[]>();
        for (var frame = 0; frame < frames; frame++)
        {
            var identities = pipeline.Process(_picture.View, Scene.Frame(frame)).Identities;
            if (identities.Length > 0)
                seen.Add(identities.ToArray());
        }
        return seen;
    }
}
