using Astro.Messages.Astro;
using Astro.Messages.SensorMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;

namespace Astro.FindPerson.Tests;

[TestFixture]
internal sealed class FaceSightingsTests
{
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(10);
    private static readonly double[] Calibrated = [554, 0, 320, 0, 554, 240, 0, 0, 1];

    private readonly List<CameraView> _views = [];
    private InProcessGraph _graph = null!;
    private INode _robot = null!;
    private FaceSightings _sightings = null!;
    private TransformBuffer _transforms = null!;
    private IPublisher<CameraInfo> _camera = null!;
    private IPublisher<FaceArray> _faces = null!;
    private IPublisher<IdentityArray> _identities = null!;
    private TransformBroadcaster _poses = null!;

    [SetUp]
    public void Start()
    {
        _views.Clear();
        _graph = InProcessGraph.Simulated();
        _robot = _graph.CreateNode("robot");
        var behavior = _graph.CreateNode("behavior");
        _transforms = new TransformBuffer(behavior);
        _sightings = new FaceSightings(behavior, _transforms);
        _sightings.FrameSeen += _views.Add;
        _camera = _robot.CreatePublisher<CameraInfo>("camera/camera_info", QosProfile.SensorData);
        _faces = _robot.CreatePublisher<FaceArray>("perception/faces");
        _identities = _robot.CreatePublisher<IdentityArray>("perception/identities");
        _poses = new TransformBroadcaster(_robot);
        Calibrate(Calibrated);
    }

    [TearDown]
    public async Task Stop()
    {
        await _sightings.DisposeAsync();
        await _transforms.DisposeAsync();
        await _camera.DisposeAsync();
        await _faces.DisposeAsync();
        await _identities.DisposeAsync();
        await _poses.DisposeAsync();
        await _robot.DisposeAsync();
        await _graph.DisposeAsync();
    }

    [Test]
    public async Task A_person_is_where_they_were_seen_last_not_where_they_were_nearest()
    {
        await SeeAsync(at: 1, track: 1, distance: 1);
        await SeeAsync(at: 3, track: 2, distance: 3);
        Assert.That(_sightings.Known("p_1", Lately)!.TrackId, Is.EqualTo(2));
    }

    [Test]
    public async Task What_was_seen_too_long_ago_is_not_known()
    {
        await SeeAsync(at: 1, track: 1, distance: 1);
        await _graph.RunAsync(Time.FromSeconds(12));
        Assert.That(_sightings.Known("p_1", Lately), Is.Null);
    }

    [Test]
    public async Task The_nearest_of_the_undecided_faces_comes_first()
    {
        await SeeAsync(at: 1, track: 1, distance: 1, Identity.Undecided);
        await SeeAsync(at: 2, track: 2, distance: 3, Identity.Undecided);
        Assert.That(_sightings.Undecided(Lately, TimeSpan.Zero, new SettledFaces())!.TrackId, Is.EqualTo(1));
    }

    [Test]
    public async Task A_turning_camera_says_how_fast()
    {
        await SeeAsync(at: 1, track: 1, distance: 1, yaw: 3.1);
        await SeeAsync(at: 1.5, track: 1, distance: 1, yaw: -3.1);
        var rates = new[] { 0, (2 * Math.PI - 6.2) / 0.5 };
        Assert.That(_views.Select(view => view.TurnRate), Is.EqualTo(rates).Within(1e-6));
    }

    [Test]
    public async Task A_calibration_of_zeros_is_none()
    {
        await _graph.RunAsync(Time.FromSeconds(0.5));
        Calibrate(new double[9]);
        await SeeAsync(at: 1, track: 1, distance: 1);
        Assert.That(double.IsFinite(_sightings.Known("p_1", Lately)!.Position.X), "the last calibration is kept");
    }

    [Test]
    public async Task A_frame_that_is_here_before_the_transform_of_its_time_is_placed_with_the_next()
    {
        await SeeAsync(at: 1, track: 1, distance: 1);
        await SeeAsync(at: 2, track: 2, distance: 3, transformAt: 1.9);
        Assert.That(_sightings.LastFrame, Is.EqualTo(Time.FromSeconds(1)));
        await SeeAsync(at: 2.1, track: 3, distance: 2, transformAt: 2);
        Assert.That(_sightings.LastFrame, Is.EqualTo(Time.FromSeconds(2)));
        Assert.That(_sightings.InFrame.Single().TrackId, Is.EqualTo(2));
    }

    private void Calibrate(double[] matrix) =>
        _camera.Publish(new CameraInfo { Width = 640, Height = 480, K = matrix });

    private async Task SeeAsync(
        double at, uint track, float distance, byte verdict = Identity.Known, double yaw = 0,
        double? transformAt = null)
    {
        await _graph.RunAsync(Time.FromSeconds(at));
        var header = new Header { Stamp = _graph.Clock.Now, FrameId = "camera_optical" };
        _poses.Send("map", "camera_optical", transformAt is { } time ? Time.FromSeconds(time) : header.Stamp,
            RigidTransform.FromPlanar(0, 0, yaw) * new RigidTransform(default, FakeRobot.Optical));
        var face = new Face { TrackId = track, X = 300, Y = 220, Width = 40, Height = 40, Distance = distance };
        var person = verdict == Identity.Known ? "p_1" : "";
        var identity = new Identity { TrackId = track, Verdict = verdict, PersonId = person };
        _faces.Publish(new FaceArray { Header = header, Faces = [face] });
        _identities.Publish(new IdentityArray { Header = header, Identities = [identity] });
        await _graph.RunAsync(_graph.Clock.Now);
    }
}
