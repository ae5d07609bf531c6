using Astro.Imaging;
using Astro.Messages.Astro;
using Astro.Messages.GeometryMsgs;
using Astro.Messages.NavMsgs;
using Astro.Messages.SensorMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;
using Astro.Simulation.Rendering;

namespace Astro.Simulation.Tests;

public class SimulationNodeTests
{
    [Test]
    public async Task The_map_is_latched_as_nav_msgs_says()
    {
        await using var run = new GraphRun(TestWorlds.Apartment);
        await run.RunFor(1);
        OccupancyGrid? map = null;
        run.Node.CreateSubscription<OccupancyGrid>("map", message => map = message, QosProfile.Latched);
        await run.RunFor(0.1);

        Assert.That(map, Is.Not.Null);
        Assert.That((map!.Info.Width, map.Info.Height, map.Header.FrameId), Is.EqualTo((260u, 200u, "map")));
        Assert.That(map.Info.Origin.Position.X, Is.EqualTo(-0.5));
        // In the middle of the hall, in the sofa and beyond the outer walls.
        Assert.That(map.Data[(int)((4.6 + 0.5) / 0.05) * 260 + (int)((3.0 + 0.5) / 0.05)], Is.Zero);
        Assert.That(map.Data[(int)((0.5 + 0.5) / 0.05) * 260 + (int)((9.6 + 0.5) / 0.05)], Is.EqualTo(100));
        Assert.That(map.Data[0], Is.EqualTo(-1));
    }

    [Test]
    public async Task Odometry_and_transforms_follow_the_robot()
    {
        await using var run = new GraphRun(TestWorlds.Apartment);
        var transforms = new TransformBuffer(run.Node);
        Odometry? odometry = null;
        run.Node.CreateSubscription<Odometry>("odom", message => odometry = message);
        var commands = run.Node.CreatePublisher<Twist>("cmd_vel");
        for (int i = 0; i < 20; i++)
        {
            commands.Publish(new() { Linear = new() { X = 0.3 }, Angular = new() { Z = 0.4 } });
            await run.RunFor(0.1);
        }

        var truth = run.Home.Robot.Pose;
        Assert.That(odometry!.Pose.Pose.Position.X, Is.EqualTo(truth.Y - run.Home.World.Start.Y).Within(1e-3));
        Assert.That(odometry.Twist.Twist.Linear.X, Is.EqualTo(0.3).Within(1e-9));
        Assert.That(transforms.TryLookupLatest("map", "base_link", out var pose, out _), Is.True);
        Assert.That(pose.Translation.X, Is.EqualTo(truth.X).Within(1e-9));
        Assert.That(pose.Yaw, Is.EqualTo(truth.Yaw).Within(1e-9));
        Assert.That(transforms.TryLookupLatest("base_link", "camera_optical", out var camera, out _), Is.True);
        var ahead = camera.Apply(new(0, 0, 2));
        Assert.That((ahead - new Vector3D(2, 0, 1.25)).Length, Is.LessThan(1e-9));
        var below = camera.Apply(new(0, 1, 0));
        Assert.That((below - new Vector3D(0, 0, 0.25)).Length, Is.LessThan(1e-9));
    }

    [Test]
    public async Task Scans_come_ten_times_a_second()
    {
        await using var run = new GraphRun(TestWorlds.Apartment);
        var scans = new List<LaserScan>();
        run.Node.CreateSubscription<LaserScan>("scan", scans.Add, QosProfile.SensorData);
        await run.RunFor(2.01);

        Assert.That(scans, Has.Count.EqualTo(20).Within(1));
        Assert.That(scans[0].Ranges, Has.Length.EqualTo(360));
        Assert.That(scans[0].Header.FrameId, Is.EqualTo("base_link"));
        Assert.That((scans[1].Header.Stamp - scans[0].Header.Stamp).TotalSeconds, Is.EqualTo(0.1).Within(1e-6));
        double last = scans[0].AngleMin + 359 * scans[0].AngleIncrement;
        Assert.That(last, Is.EqualTo(scans[0].AngleMax).Within(1e-4));
    }

    [Test]
    public async Task Pictures_and_their_camera_share_a_stamp()
    {
        var renderer = new FakeRenderer();
        var someone = TestWorlds.Someone(7, 4.6, 0);
        await using var run = new GraphRun(
            TestWorlds.Apartment, new(renderer, [new PersonModel(null, 1.7, 1)]), people: someone);
        var images = new List<(Time Stamp, byte First)>();
        var infos = new List<CameraInfo>();
        Image? last = null;
        run.Node.CreateSubscription<Image>("camera/image_raw", image =>
        {
            images.Add((image.Header.Stamp, image.Data[0]));
            last = image;
        }, QosProfile.SensorData);
        run.Node.CreateSubscription<CameraInfo>("camera/camera_info", infos.Add, QosProfile.SensorData);
        await run.RunFor(2.01);

        Assert.That(images, Has.Count.EqualTo(20).Within(1));
        Assert.That(images.Select(image => image.Stamp), Is.EqualTo(infos.Select(info => info.Header.Stamp)));
        Assert.That(images.Select(image => (int)image.First), Is.EqualTo(Enumerable.Range(0, images.Count)));
        Assert.That((last!.Width, last.Height, last.Step, last.Encoding), Is.EqualTo((640u, 480u, 1920u, "rgb8")));
        Assert.That(last.Header.FrameId, Is.EqualTo("camera_optical"));
        Assert.That(infos[0].K[0], Is.EqualTo(554.26).Within(0.01));
        Assert.That(renderer.Camera3.Z, Is.EqualTo(1.25));
        Assert.That(renderer.People, Is.EqualTo(1));
    }

    [Test]
    public void A_camera_needs_a_look_for_each_person() => Assert.That(
        () => new SimulationNode(InProcessGraph.Simulated().CreateNode("simulation"),
            new(TestWorlds.Apartment, [TestWorlds.Someone(7, 4.6, 0)]), new(new FakeRenderer(), [])),
        Throws.ArgumentException);

    [TestCase(Acknowledges.Taken, Acknowledge.Request.Taken, false)]
    [TestCase(Acknowledges.Refused, Acknowledge.Request.Refused, true)]
    [TestCase(Acknowledges.Later, Acknowledge.Request.Later, true)]
    public async Task Whoever_is_named_answers_a_delivery(Acknowledges how, byte expected, bool stillLoaded)
    {
        // The robot starts at (6.2, 4.25) and looks along y.
        await using var run = new GraphRun(TestWorlds.Apartment, null, true,
            TestWorlds.Someone(6.2, 5.2, -1.5, how), TestWorlds.Someone(5.7, 4.9, 0, name: "Bob"));
        var answers = new List<Acknowledge.Request>();
        run.Node.CreateService(Acknowledge.Type, "delivery/acknowledge", request =>
        {
            answers.Add(request);
            return ValueTask.FromResult(new Acknowledge.Response { Accepted = true });
        });
        var loaded = new List<bool>();
        run.Node.CreateSubscription<Bool>("cargo/loaded", message => loaded.Add(message.Data), QosProfile.Latched);
        run.Node.CreatePublisher<Delivery>("delivery/pending", QosProfile.Latched)
            .Publish(new() { GoalId = "42", Person = "Ann", Cargo = "a cup", Awaiting = true });
        await run.RunFor(12);

        Assert.That(answers.Select(answer => (answer.GoalId, answer.Answer)), Is.EqualTo(new[] { ("42", expected) }));
        Assert.That(loaded[0], Is.True);
        Assert.That(loaded[^1], Is.EqualTo(stillLoaded));
        Assert.That(run.Failures, Is.Empty);
    }

    [Test]
    public async Task A_delivery_that_is_withdrawn_is_not_answered()
    {
        await using var run = new GraphRun(TestWorlds.Apartment, null, false, TestWorlds.Someone(6.2, 5.2, -1.5));
        int answers = 0;
        run.Node.CreateService(Acknowledge.Type, "delivery/acknowledge", _ =>
        {
            answers++;
            return ValueTask.FromResult(new Acknowledge.Response { Accepted = true });
        });
        var pending = run.Node.CreatePublisher<Delivery>("delivery/pending", QosProfile.Latched);
        pending.Publish(new() { GoalId = "42", Person = "Ann", Awaiting = true });
        await run.RunFor(1);
        pending.Publish(new());
        await run.RunFor(12);

        Assert.That(answers, Is.Zero);
    }

    private sealed class FakeRenderer : ICameraRenderer
    {
        public CameraModel Camera => CameraModel.Default;

        public CameraPose Camera3 { get; private set; }

        public int People { get; private set; }

        public void Render(in CameraPose camera, ReadOnlySpan<PersonView> people, ImageBuffer target, ulong frame)
        {
            (Camera3, People) = (camera, people.Length);
            target.Pixels[0] = (byte)frame;
        }
    }
}
