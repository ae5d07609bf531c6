using Astro.Messages.Astro;
using Astro.Messages.HriMsgs;
using Astro.Messages.SensorMsgs;
using Astro.Ros;
using Astro.Vision;
using Text = Astro.Messages.StdMsgs.String;

namespace Astro.Perception.Tests;

internal sealed class PerceptionNodeTests : PerceptionNodeFixture
{
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

    [TestCase("hri_msgs/", "hri_msgs/msg/IdsList")]
    [TestCase("hri_msgs/msg/FacialLandmarks", "hri_msgs/msg/FacialLandmarks")]
    public async Task WithoutHriMsgsThereIsAWarningAndFacesAreToldAllTheSame(string lacking, string named)
    {
        await Perception.DisposeAsync();
        var said = new List<LogEntry>();
        Graph.Logged += said.Add;
        await using var perception = new PerceptionNode(
            new NodeWithout(lacking, Graph.CreateNode("bare")), Detector, new FakeEmbedder(3),
            Scene.Household("Mom", "Dad"));
        var faces = Collect<FaceArray>("perception/faces");
        await See(Scene.Face(160, 120));
        await See(Scene.Face(160, 120));

        Assert.That(faces[^1].Faces, Has.Length.EqualTo(1));
        Assert.That(said.Single(entry => entry.Level == LogLevel.Warn).Text,
            Is.EqualTo($"nothing is told under /humans: {named}: not there"));
    }

    [Test]
    public async Task ACalibratedCameraGivesDistances()
    {
        var faces = Collect<FaceArray>("perception/faces");
        var infos = Bystander.CreatePublisher<CameraInfo>("camera/camera_info", QosProfile.SensorData);
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
    public async Task AnOvertakenFrameIsDroppedATimeResetStartsAfresh()
    {
        var faces = Collect<FaceArray>("perception/faces");
        Detector.Faces = [Scene.Face(160, 120)];
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
        var landmarks = Bystander.CreateSubscription<FacialLandmarks>("/humans/faces/f1/landmarks", _ => { });
        var alias = Bystander.CreateSubscription<Text>($"/humans/persons/{Mom}/alias", _ => { }, QosProfile.Latched);
        for (var i = 0; i < 8; i++)
            await See(Scene.Face(160, 120));
        Assert.That((landmarks.PublisherCount, alias.PublisherCount), Is.EqualTo((1, 1)));

        await Perception.DisposeAsync();

        Assert.That((landmarks.PublisherCount, alias.PublisherCount), Is.EqualTo((0, 0)));
        await StartWith(ParameterOverrides.None);
        for (var i = 0; i < 8; i++)
            await See(Scene.Face(160, 120));
        await Graph.DisposeAsync();
    }

    [Test]
    public async Task ParametersAreHeardAtTheStartAndWhileRunning()
    {
        var identities = Collect<IdentityArray>("perception/identities");
        await StartWith(ParameterOverrides.None.With("identity.min_looks", "5").With("identity.threshold", "0.9"));
        for (var i = 0; i < 20; i++)
            await See(Scene.Face(160, 120));
        Assert.That(identities[^1].Identities[0].Verdict, Is.Not.EqualTo(Identity.Known), "0.8 is not enough");

        ((Parameter<double>)Node.Parameters.Declared.Single(p => p.Name == "identity.threshold")).Value = 0.4;
        for (var i = 0; i < 20; i++)
            await See(Scene.Face(160, 120));

        Assert.That(identities[^1].Identities[0].Verdict, Is.EqualTo(Identity.Known));
        Assert.That(identities[^1].Identities[0].Reason, Is.EqualTo("5 or more looks agree on Mom"));
    }

    [TestCase(0.7, null, true)]
    [TestCase(0.85, null, false)]
    [TestCase(0.85, "0.7", true)]
    public async Task AnEmbeddersOwnThresholdHoldsUnlessTheParameterIsSet(double own, string? set, bool isKnown)
    {
        var identities = Collect<IdentityArray>("perception/identities");
        var parameters = ParameterOverrides.None;
        if (set is not null)
            parameters = parameters.With("identity.threshold", set);
        await StartWith(parameters, new FusionOptions { Threshold = own });
        for (var i = 0; i < 20; i++)
            await See(Scene.Face(160, 120));

        Assert.That(identities[^1].Identities[0].Verdict == Identity.Known, Is.EqualTo(isKnown), "the cosine is 0.8");
    }

    [Test]
    public void AParameterOutOfRangeIsRefused() => Assert.That(
        () => StartWith(ParameterOverrides.None.With("identity.margin", "1.5")),
        Throws.InstanceOf<FormatException>().With.Message.Contains("identity.margin"));
}
