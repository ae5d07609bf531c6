using Astro.Messages.Astro;
using Astro.Messages.HriMsgs;
using Astro.Messages.SensorMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;
using Astro.Vision;
using Text = Astro.Messages.StdMsgs.String;

namespace Astro.Perception.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PerceptionNodeTests
{
    private const string Mom = "p_0";

    private readonly FakeDetector _detector = new();
    private readonly InProcessGraph _graph = InProcessGraph.Simulated();
    private readonly List<CallbackFailure> _failures = [];
    private readonly byte[] _pixels = Scene.Picture().Pixels;
    private INode _bystander = null!;
    private IPublisher<Image> _camera = null!;
    private INode _node = null!;
    private PerceptionNode _perception = null!;
    private int _frame;

    [SetUp]
    public void Start()
    {
        _graph.CallbackFailed += _failures.Add;
        _bystander = _graph.CreateNode("bystander");
        _camera = _bystander.CreatePublisher<Image>("camera/image_raw", QosProfile.SensorData);
        _node = _graph.CreateNode("perception");
        _perception = new PerceptionNode(_node, _detector, new FakeEmbedder(3), Scene.Household("Mom", "Dad"));
    }

    [TearDown]
    public async Task Stop()
    {
        await _perception.DisposeAsync();
        await _graph.DisposeAsync();
    }

    [Test]
    public async Task EveryFrameIsAnsweredWithItsOwnHeaderFacesOrNot()
    {
        var faces = Collect<FaceArray>("perception/faces");
        var identities = Collect<IdentityArray>("perception/identities");
        await See();
        await See(Scene.Face(160, 120));
        await See(Scene.Face(160, 120));

        Assert.That(faces.Select(m => m.Faces.Length), Is.EqualTo(new[] { 0, 0, 1 }));
        Assert.That(faces.Select(m => m.Header.Stamp), Is.EqualTo(Enumerable.Range(1, 3).Select(Scene.Frame)));
        Assert.That(identities.Select(m => m.Header.Stamp), Is.EqualTo(faces.Select(m => m.Header.Stamp)));
        Assert.That(faces[0].Header.FrameId, Is.EqualTo("camera_optical"));
        Assert.That((faces[0].ImageWidth, faces[0].ImageHeight), Is.EqualTo((640, 480)));
    }

    [Test]
    public async Task AFaceIsDescribedInPixels()
    {
        var faces = Collect<FaceArray>("perception/faces");
        var seen = Scene.Face(160, 120);
        await See(seen);
        await See(seen);

        var face = faces[^1].Faces.Single();

        Assert.That(face.TrackId, Is.EqualTo(1));
        Assert.That(new FaceBox(face.X, face.Y, face.Width, face.Height), Is.EqualTo(seen.Box));
        Assert.That((face.Landmarks[4], face.Landmarks[5]), Is.EqualTo((seen.Landmarks[2].X, seen.Landmarks[2].Y)));
        Assert.That(face.Score, Is.EqualTo(seen.Score));
        Assert.That(face.Quality, Is.InRange(0.2f, 1f));
        Assert.That(face.Distance, Is.NaN, "the camera is not calibrated");
    }

    [Test]
    public async Task ACalibratedCameraGivesDistances()
    {
        var faces = Collect<FaceArray>("perception/faces");
        var infos = _bystander.CreatePublisher<CameraInfo>("camera/camera_info", QosProfile.SensorData);
        infos.Publish(new CameraInfo { Width = 640, Height = 480, K = [550, 0, 320, 0, 550, 240, 0, 0, 1] });
        await See(Scene.Face(160, 120));
        await See(Scene.Face(160, 120));
        Assert.That(faces[^1].Faces.Single().Distance, Is.InRange(0.3f, 5f));

        infos.Publish(new CameraInfo { Width = 320, Height = 240, K = [275, 0, 160, 0, 275, 120, 0, 0, 1] });
        await See(Scene.Face(160, 120));

        Assert.That(faces[^1].Faces.Single().Distance, Is.NaN, "the camera is calibrated for another size");
    }

    [Test]
    public async Task APersonIsNamedAStrangerIsNot()
    {
        var identities = Collect<IdentityArray>("perception/identities");
        for (var i = 0; i < 15; i++)
            await See(Scene.Face(160, 120), Scene.Face(480, 400));

        var (mom, stranger) = (identities[^1].Identities[0], identities[^1].Identities[1]);

        Assert.That((mom.PersonId, mom.Name, mom.Verdict), Is.EqualTo((Mom, "Mom", Identity.Known)));
        Assert.That(mom.Confidence, Is.GreaterThan(0.9f));
        Assert.That(mom.Looks, Is.GreaterThanOrEqualTo(3));
        Assert.That((stranger.PersonId, stranger.Name, stranger.Verdict), Is.EqualTo(("", "", Identity.Unknown)));
        Assert.That(stranger.Reason, Is.EqualTo("4 good looks resemble nobody enrolled"));
    }

    [Test]
    public async Task HumansAreListedAndMatched()
    {
        var faces = Collect<IdsList>("/humans/faces/tracked");
        var persons = Collect<IdsList>("/humans/persons/tracked");
        var known = Collect<IdsList>("/humans/persons/known", QosProfile.Latched);
        var matches = Collect<IdsMatch>("/humans/candidate_matches");
        for (var i = 0; i < 8; i++)
            await See(Scene.Face(160, 120));

        Assert.That(faces[^1].Ids, Is.EqualTo(new[] { "f1" }));
        Assert.That(persons[1].Ids, Is.EqualTo(new[] { "anonymous_f1" }));
        Assert.That(persons[^1].Ids, Is.EqualTo(new[] { Mom }));
        Assert.That(known.Single().Ids, Is.EqualTo(new[] { Mom, "p_1" }));
        Assert.That(matches.Select(m => (m.Id1, m.Id1Type, m.Id2, m.Id2Type)), Is.EqualTo(new[]
        {
            ("f1", IdsMatch.Face, "", IdsMatch.Unset), (Mom, IdsMatch.Person, "f1", IdsMatch.Face),
        }));
        Assert.That(matches[1].Confidence, Is.GreaterThan(0.9f));
    }

    [Test]
    public async Task TheAnonymousPersonOfAFaceTurnsOutToBeSomebody()
    {
        var anonymous = Collect<Bool>("/humans/persons/anonymous_f1/anonymous", QosProfile.Latched);
        var alias = Collect<Text>("/humans/persons/anonymous_f1/alias", QosProfile.Latched);
        var faceId = Collect<Text>($"/humans/persons/{Mom}/face_id", QosProfile.Latched);
        var notAnonymous = Collect<Bool>($"/humans/persons/{Mom}/anonymous", QosProfile.Latched);
        for (var i = 0; i < 8; i++)
            await See(Scene.Face(160, 120));

        Assert.That(anonymous.Select(m => m.Data), Is.EqualTo(new[] { true }));
        Assert.That(alias.Select(m => m.Data), Is.EqualTo(new[] { Mom }));
        Assert.That(notAnonymous.Select(m => m.Data), Is.EqualTo(new[] { false }));
        Assert.That(faceId.Select(m => m.Data), Is.EqualTo(new[] { "f1" }));

        for (var i = 0; i < 12; i++)
            await See();

        Assert.That(faceId.Select(m => m.Data), Is.EqualTo(new[] { "f1", "" }));
    }

    [Test]
    public async Task APersonWhoReturnsAsAnotherFaceGoesOverToIt()
    {
        var faceId = Collect<Text>($"/humans/persons/{Mom}/face_id", QosProfile.Latched);
        for (var i = 0; i < 8; i++)
            await See(Scene.Face(60, 120));
        for (var i = 0; i < 20; i++)
            await See(Scene.Face(280, 120, 100));

        Assert.That(faceId.Select(m => m.Data), Is.EqualTo(new[] { "f1", "f2" }));
    }

    [Test]
    public async Task TopicsOfAFaceComeAndGoWithIt()
    {
        var regions = Collect<NormalizedRegionOfInterest2D>("/humans/faces/f1/roi");
        var subscription = _bystander.CreateSubscription<FacialLandmarks>("/humans/faces/f1/landmarks", _ => { });
        var cropped = _bystander.CreateSubscription<Image>("/humans/faces/f1/cropped", _ => { });
        for (var i = 0; i < 3; i++)
            await See(Scene.Face(160, 120, 64));
        Assert.That(subscription.PublisherCount, Is.EqualTo(1));
        Assert.That(cropped.PublisherCount, Is.Zero, "crops are off");
        Assert.That(regions[^1].Xmin, Is.EqualTo(128 / 640f).Within(1e-6));
        Assert.That(regions[^1].Ymax, Is.EqualTo((120 + 0.6f * 64) / 480).Within(1e-6));

        for (var i = 0; i < 12; i++)
            await See();

        Assert.That(subscription.PublisherCount, Is.Zero);
    }

    [Test]
    public async Task LandmarksCarryTheCodesOfTheirMessage()
    {
        var landmarks = Collect<FacialLandmarks>("/humans/faces/f1/landmarks");
        for (var i = 0; i < 3; i++)
            await See(Scene.Face(160, 120));

        var points = landmarks[^1].Landmarks;

        Assert.That(points, Has.Length.EqualTo(70));
        Assert.That(points[FacialLandmarks.Nose].X, Is.EqualTo(160 / 640f).Within(1e-6));
        Assert.That(points[FacialLandmarks.RightPupil].X, Is.LessThan(points[FacialLandmarks.LeftPupil].X));
        Assert.That(points.Count(p => p.C > 0), Is.EqualTo(5));
    }

    [TestCase("bayer_rggb8", 640u, 480u, 1920u, 921600, "encoding is 'bayer_rggb8', expected rgb8, bgr8 or mono8")]
    [TestCase("rgb8", 640u, 480u, 640u, 307200, "step is 640, expected at least 1920 bytes a row")]
    [TestCase("rgb8", 640u, 480u, 1920u, 921599, "data holds 921599 bytes, expected step x height = 921600")]
    [TestCase("rgb8", 0u, 480u, 0u, 0, "width x height is 0 x 480, expected at least one pixel")]
    [TestCase("mono8", 4294967295u, 4294967295u, 4294967295u, 1,
        "data holds 1 bytes, expected step x height = 18446744065119617025")]
    public async Task ABadImageIsReportedAndDroppedAndTheNextOneIsRead(
        string encoding, uint width, uint height, uint step, int length, string problem)
    {
        var faces = Collect<FaceArray>("perception/faces");
        var data = new byte[length];
        var bad = new Image { Encoding = encoding, Width = width, Height = height, Step = step, Data = data };
        _camera.Publish(bad);
        await Settle();
        _camera.Publish(bad);
        await Settle();
        await See();

        Assert.That(faces, Has.Count.EqualTo(1));
        Assert.That(_failures.Select(f => f.Exception.Message), Is.EqualTo(new[] { $"/camera/image_raw: {problem}" }));

        await _graph.RunAsync(_graph.Clock.Now + TimeSpan.FromSeconds(1.1));
        _camera.Publish(bad);
        await Settle();
        Assert.That(_failures, Has.Count.EqualTo(2), "reported again after a second");
    }

    [TestCase("bgr8", 3)]
    [TestCase("mono8", 1)]
    public async Task OtherEncodingsAndPaddedRowsAreRead(string encoding, int channels)
    {
        var faces = Collect<FaceArray>("perception/faces");
        var step = 640 * channels + 8;
        _camera.Publish(new Image
        {
            Encoding = encoding,
            Width = 640,
            Height = 480,
            Step = (uint)step,
            Data = new byte[step * 480],
        });
        await Settle();

        Assert.That(faces, Has.Count.EqualTo(1));
        Assert.That(_failures, Is.Empty);
    }

    [Test]
    public async Task AnOvertakenFrameIsDroppedATimeResetStartsAfresh()
    {
        var faces = Collect<FaceArray>("perception/faces");
        _detector.Faces = [Scene.Face(160, 120)];
        foreach (var frame in (int[])[100, 101, 100, 101, 1, 2])
        {
            Publish(Scene.Frame(frame));
            await Settle();
        }

        Assert.That(faces.Select(m => m.Header.Stamp), Is.EqualTo(((int[])[100, 101, 1, 2]).Select(Scene.Frame)));
        Assert.That(faces[1].Faces.Single().TrackId, Is.EqualTo(1));
        Assert.That(faces[3].Faces.Single().TrackId, Is.EqualTo(2));
    }

    [Test]
    public async Task StoppingTakesAllTopicsAwayEvenAfterTheGraphIsGone()
    {
        var landmarks = _bystander.CreateSubscription<FacialLandmarks>("/humans/faces/f1/landmarks", _ => { });
        var alias = _bystander.CreateSubscription<Text>($"/humans/persons/{Mom}/alias", _ => { }, QosProfile.Latched);
        for (var i = 0; i < 8; i++)
            await See(Scene.Face(160, 120));
        Assert.That((landmarks.PublisherCount, alias.PublisherCount), Is.EqualTo((1, 1)));

        await _perception.DisposeAsync();

        Assert.That((landmarks.PublisherCount, alias.PublisherCount), Is.EqualTo((0, 0)));
        await StartWith(ParameterOverrides.None);
        for (var i = 0; i < 8; i++)
            await See(Scene.Face(160, 120));
        await _graph.DisposeAsync();
    }

    [Test]
    public async Task ParametersAreHeardAtTheStartAndWhileRunning()
    {
        var identities = Collect<IdentityArray>("perception/identities");
        await StartWith(ParameterOverrides.None.With("identity.min_looks", "5").With("identity.threshold", "0.9"));
        for (var i = 0; i < 20; i++)
            await See(Scene.Face(160, 120));
        Assert.That(identities[^1].Identities[0].Verdict, Is.Not.EqualTo(Identity.Known), "0.8 is not enough");

        ((Parameter<double>)_node.Parameters.Declared.Single(p => p.Name == "identity.threshold")).Value = 0.4;
        for (var i = 0; i < 20; i++)
            await See(Scene.Face(160, 120));

        Assert.That(identities[^1].Identities[0].Verdict, Is.EqualTo(Identity.Known));
        Assert.That(identities[^1].Identities[0].Reason, Is.EqualTo("5 or more looks agree on Mom"));
    }

    [Test]
    public void AParameterOutOfRangeIsRefused() => Assert.That(
        () => StartWith(ParameterOverrides.None.With("identity.margin", "1.5")),
        Throws.InstanceOf<FormatException>().With.Message.Contains("identity.margin"));

    [Test]
    public async Task CropsArePublishedWhenAsked()
    {
        await StartWith(ParameterOverrides.None.With("publish_cropped", "true"));
        var crops = Collect<Image>("/humans/faces/f1/cropped", QosProfile.SensorData);
        for (var i = 0; i < 3; i++)
            await See(Scene.Face(20, 120, 80));

        var crop = crops[^1];
        Assert.That((crop.Width, crop.Height, crop.Step, crop.Encoding), Is.EqualTo((128, 128, 384, "rgb8")));
        Assert.That(crop.Data.Take(3), Is.All.Zero, "beyond the frame");
        // The crop is 96 px wide in the frame: its middle is the face's centre.
        Assert.That(crop.Data.Skip(64 * 384 + 64 * 3).Take(3), Is.EqualTo(_pixels.Skip((120 * 640 + 20) * 3).Take(3)));
    }

    private async Task StartWith(ParameterOverrides parameters)
    {
        await _perception.DisposeAsync();
        await _node.DisposeAsync();
        _node = _graph.CreateNode("perception", new NodeOptions { Parameters = parameters });
        _perception = new PerceptionNode(_node, _detector, new FakeEmbedder(3), Scene.Household("Mom", "Dad"));
    }

    private async Task See(params FaceDetection[] faces)
    {
        _detector.Faces = faces;
        Publish(Scene.Frame(++_frame));
        await Settle();
    }

    private void Publish(Time stamp) => _camera.Publish(new Image
    {
        Header = new Header { Stamp = stamp, FrameId = "camera_optical" },
        Encoding = "rgb8",
        Width = 640,
        Height = 480,
        Step = 1920,
        Data = _pixels,
    });

    private Task Settle() => _graph.RunAsync(_graph.Clock.Now);

    private List<T> Collect<T>(string topic, QosProfile? qos = null) where T : class, IMessage<T>, new()
    {
        var messages = new List<T>();
        _bystander.CreateSubscription<T>(topic, messages.Add, qos);
        return messages;
    }
}
