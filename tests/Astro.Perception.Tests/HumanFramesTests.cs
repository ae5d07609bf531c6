using Astro.Messages.SensorMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;

namespace Astro.Perception.Tests;

/// <summary>The frames of REP-155 on <c>/tf</c>.</summary>
internal sealed class HumanFramesTests : PerceptionNodeFixture
{
    private static readonly Rotation Optical = new(-0.5, 0.5, -0.5, 0.5);

    private TransformBuffer _transforms = null!;
    private TransformBroadcaster _robot = null!;
    private int _pictures;

    [SetUp]
    public async Task Listen()
    {
        _transforms = new TransformBuffer(Bystander);
        _robot = new TransformBroadcaster(Bystander);
        await Calibrate();
    }

    [Test]
    public async Task AFaceHasItsFrameInTheCamerasAndItsPersonInTheMap()
    {
        for (var i = 0; i < 8; i++)
            await SeeFrom(1);

        Assert.That(_transforms.TryLookup("camera_optical", "face_f1", Stamp, out var face));
        Assert.That(face.Translation.Z, Is.InRange(0.5, 3), "ahead of the camera");
        Assert.That(face.Translation.X, Is.LessThan(0), "left of its middle");
        var person = _transforms.Lookup("map", $"person_{Mom}", Stamp);
        var gaze = _transforms.Lookup("map", "gaze_f1", Stamp);
        Assert.That((person.Translation - gaze.Translation).Length, Is.LessThan(1e-9), "all in one place");
        Assert.That(person.Translation.X, Is.EqualTo(1 + face.Translation.Z).Within(1e-9), "the camera looks along x");
        Assert.That(person.Rotation.Apply(new(1, 0, 0)).X, Is.LessThan(-0.9), "the face looks back at it");
    }

    [Test]
    public async Task APersonStaysWhereTheyWereSeen()
    {
        for (var i = 0; i < 8; i++)
            await SeeFrom(1);
        var seen = _transforms.Lookup("map", $"person_{Mom}", Stamp);
        for (var i = 0; i < 5; i++)
        {
            _pictures++;
            Place(4);
            await See();
        }

        Assert.That(_transforms.TryLookupLatest("map", $"person_{Mom}", out var later, out _));
        Assert.That(later.Translation, Is.EqualTo(seen.Translation));
    }

    [Test]
    public async Task TransformsThatComeAfterThePictureServeItWithTheNext()
    {
        for (var i = 0; i < 3; i++)
        {
            await See(Scene.Face(160, 120));
            _pictures++;
            Place(1);
            await Settle();
        }

        Assert.That(_transforms.TryLookup("map", "person_anonymous_f1", Scene.Frame(2), out _));
        Assert.That(_transforms.TryLookup("map", "person_anonymous_f1", Scene.Frame(3), out _), Is.False);
    }

    [Test]
    public async Task TheReferenceFrameIsAParameter()
    {
        await StartWith(ParameterOverrides.None.With("reference_frame", "odom"));
        await Calibrate();
        for (var i = 0; i < 3; i++)
            await SeeFrom(1, "odom");

        Assert.That(_transforms.TryLookup("odom", "person_anonymous_f1", Stamp, out _));
        Assert.That(_transforms.Knows("map"), Is.False);
    }

    [Test]
    public async Task WithoutCalibrationNothingIsToldOfWhereFacesAre()
    {
        await StartWith(ParameterOverrides.None);
        for (var i = 0; i < 3; i++)
            await SeeFrom(1);

        Assert.That((_transforms.Knows("face_f1"), _transforms.Knows("person_anonymous_f1")),
            Is.EqualTo((false, false)));
    }

    private Time Stamp => Scene.Frame(_pictures);

    private async Task Calibrate()
    {
        var infos = Bystander.CreatePublisher<CameraInfo>("camera/camera_info", QosProfile.SensorData);
        infos.Publish(new CameraInfo
        {
            Header = new Header { FrameId = "camera_optical" },
            Width = 640,
            Height = 480,
            K = [554, 0, 319.5, 0, 554, 239.5, 0, 0, 1],
        });
        await Settle();
    }

    private async Task SeeFrom(double x, string reference = "map")
    {
        _pictures++;
        Place(x, reference);
        await See(Scene.Face(160, 120));
    }

    private void Place(double x, string reference = "map") =>
        _robot.Send(reference, "camera_optical", Stamp, new RigidTransform(new(x, 0, 1.2), Optical));
}
