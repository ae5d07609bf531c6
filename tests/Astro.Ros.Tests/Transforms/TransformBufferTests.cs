using Astro.Messages.GeometryMsgs;

namespace Astro.Ros.Tests.Transforms;

internal sealed class TransformBufferTests : GraphFixture
{
    private TransformBuffer _buffer = null!;
    private TransformBroadcaster _moving = null!;
    private StaticTransformBroadcaster _static = null!;

    [SetUp]
    public void CreateBuffer()
    {
        _moving = new TransformBroadcaster(A);
        _static = new StaticTransformBroadcaster(A);
        _buffer = new TransformBuffer(B);
    }

    [TearDown]
    public async Task DisposeBuffer()
    {
        await _buffer.DisposeAsync();
        await _moving.DisposeAsync();
        await _static.DisposeAsync();
    }

    [Test]
    public void Between_two_poses_it_interpolates()
    {
        Send("odom", "base_link", 1, RigidTransform.FromPlanar(0, 0, 0));
        Send("odom", "base_link", 3, RigidTransform.FromPlanar(4, 2, Math.PI / 2));
        RunAll();
        var pose = _buffer.Lookup("odom", "base_link", At(1.5));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pose.Translation, Is.EqualTo(new Vector3D(1, 0.5, 0)));
            Assert.That(pose.Yaw, Is.EqualTo(Math.PI / 8).Within(1e-12));
        }
    }

    [Test]
    public void The_way_goes_up_and_down_the_tree()
    {
        _static.Send("base_link", "camera_link", RigidTransform.FromPlanar(0.5, 0, 0));
        Send("map", "odom", 1, RigidTransform.FromPlanar(10, 0, Math.PI / 2));
        Send("odom", "base_link", 1, RigidTransform.FromPlanar(1, 0, 0));
        Send("map", "person", 1, RigidTransform.FromPlanar(10, 4, 0));
        RunAll();
        var cameraFromPerson = _buffer.Lookup("camera_link", "person", At(1));
        // The camera is at (10, 1.5) in the map and looks along +y; the person stands 2.5 m before it.
        Assert.That((cameraFromPerson.Translation - new Vector3D(2.5, 0, 0)).Length, Is.LessThan(1e-12));
        Assert.That(cameraFromPerson.Yaw, Is.EqualTo(-Math.PI / 2).Within(1e-12));
    }

    [Test]
    public void Frames_that_nobody_tells_of_any_more_are_forgotten_when_others_come()
    {
        _static.Send("base_link", "camera", RigidTransform.FromPlanar(0.5, 0, 0));
        Send("camera", "face_f1", 1, RigidTransform.FromPlanar(2, 0, 0));
        Send("face_f1", "gaze_f1", 1, RigidTransform.Identity);
        Send("odom", "base_link", 60, RigidTransform.FromPlanar(1, 0, 0));
        Send("camera", "face_f2", 60, RigidTransform.FromPlanar(2, 0, 0));
        RunAll();
        Assert.That(_buffer.Knows("gaze_f1"), "not yet a minute old");
        Send("camera", "face_f3", 62, RigidTransform.FromPlanar(2, 0, 0));
        RunAll();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((_buffer.Knows("face_f1"), _buffer.Knows("gaze_f1")), Is.EqualTo((false, false)));
            Assert.That(_buffer.Lookup("odom", "face_f2", At(60)).Translation.X, Is.EqualTo(3.5).Within(1e-12));
        }
    }

    [Test]
    public void A_frame_lies_in_itself_without_change()
    {
        Send("odom", "base_link", 1, RigidTransform.FromPlanar(1, 0, 0));
        RunAll();
        Assert.That(_buffer.Lookup("odom", "odom", At(99)), Is.EqualTo(RigidTransform.Identity));
    }

    [Test]
    public void Static_transforms_hold_for_all_times_and_late_joiners()
    {
        _static.Send("base_link", "camera_link", RigidTransform.FromPlanar(0.5, 0, 0));
        _static.Send("base_link", "lidar", RigidTransform.FromPlanar(0, 0.5, 0));
        RunAll();
        var late = new TransformBuffer(A);
        RunAll();
        Assert.That(late.Lookup("camera_link", "lidar", At(1e6)).Translation, Is.EqualTo(new Vector3D(-0.5, 0.5, 0)));
        Assert.That(late.Lookup("camera_link", "lidar", At(-5)).Translation, Is.EqualTo(new Vector3D(-0.5, 0.5, 0)));
    }

    [TestCase("map", "nowhere", 2, TransformError.UnknownFrame)]
    [TestCase("nowhere", "map", 2, TransformError.UnknownFrame)]
    [TestCase("island", "map", 2, TransformError.NotConnected)]
    [TestCase("map", "base_link", 0.9, TransformError.ExtrapolationIntoPast)]
    [TestCase("base_link", "map", 3.1, TransformError.ExtrapolationIntoFuture)]
    [TestCase("map", "base_link", 3, TransformError.None)]
    [TestCase("map", "base_link", 1, TransformError.None)]
    public void What_is_not_known_says_why(string target, string source, double time, TransformError expected)
    {
        Send("map", "base_link", 1, RigidTransform.Identity);
        Send("map", "base_link", 3, RigidTransform.Identity);
        Send("sea", "island", 2, RigidTransform.Identity);
        RunAll();
        var found = _buffer.TryLookup(target, source, At(time), out _, out var error);
        Assert.That((found, error), Is.EqualTo((expected == TransformError.None, expected)));
        if (!found)
        {
            Assert.That(() => _buffer.Lookup(target, source, At(time)), Throws.TypeOf<TransformException>()
                .With.Property("Error").EqualTo(expected));
        }
    }

    [Test]
    public void The_latest_common_time_is_that_of_the_slowest_frame()
    {
        Send("map", "odom", 1, RigidTransform.FromPlanar(1, 0, 0));
        Send("odom", "base_link", 0.5, RigidTransform.FromPlanar(0, 0, 0));
        Send("odom", "base_link", 1.5, RigidTransform.FromPlanar(2, 0, 0));
        RunAll();
        var found = _buffer.TryLookupLatest("map", "base_link", out var pose, out var time);
        Assert.That((found, time, pose.Translation), Is.EqualTo((true, At(1), new Vector3D(2, 0, 0))));
    }

    [Test]
    public void Poses_older_than_the_history_are_forgotten()
    {
        for (var t = 0; t <= 12; t++)
            Send("odom", "base_link", t, RigidTransform.FromPlanar(t, 0, 0));
        RunAll();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_buffer.TryLookup("odom", "base_link", At(1.9), out _), Is.False);
            Assert.That(_buffer.Lookup("odom", "base_link", At(2)).Translation.X, Is.EqualTo(2));
        }
    }

    [Test]
    public void Poses_may_come_out_of_order()
    {
        Send("odom", "base_link", 3, RigidTransform.FromPlanar(3, 0, 0));
        Send("odom", "base_link", 1, RigidTransform.FromPlanar(1, 0, 0));
        RunAll();
        Assert.That(_buffer.Lookup("odom", "base_link", At(2)).Translation.X, Is.EqualTo(2));
    }

    [Test]
    public void What_is_no_transform_is_reported_and_ignored()
    {
        Send("a", "b", 1, RigidTransform.Identity);
        Send("b", "a", 1, RigidTransform.Identity);
        Send("a", "a", 1, RigidTransform.Identity);
        Send("", "c", 1, RigidTransform.Identity);
        Send("a", "d", 1, new RigidTransform(new(double.NaN, 0, 0), Rotation.Identity));
        _moving.Send(new TransformStamped
        {
            Header = new() { FrameId = "a" },
            ChildFrameId = "e",
            Transform = new() { Rotation = new() { W = 2 } },
        });
        RunAll();
        RunAll();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Failures.Select(f => f.Exception.Message), Is.EqualTo(new[]
            {
                "b -> a: a is above b already; ignored",
                "a -> a: a frame cannot be its own parent; ignored",
                " -> c: a frame has no name; ignored",
                "a -> d: the translation is not finite; ignored",
                "a -> e: the quaternion's length is not 1; ignored",
            }));
            Assert.That(_buffer.Knows("b") && !_buffer.Knows("c") && !_buffer.Knows("d") && !_buffer.Knows("e"));
        }
    }

    private void Send(string parent, string child, double seconds, RigidTransform pose) =>
        _moving.Send(parent, child, At(seconds), pose);
}
