using FsCheck;

namespace Astro.Ros.Tests.Transforms;

internal sealed class RigidTransformTests
{
    private const double Tolerance = 1e-12;

    [Test]
    public void Applying_turns_first_and_then_moves()
    {
        var transform = RigidTransform.FromPlanar(1, 2, Math.PI / 2);
        AssertClose(transform.Apply(new(3, 0, 0.5)), new(1, 5, 0.5));
    }

    [Test]
    public void Composing_is_applying_one_after_the_other()
    {
        var mapFromBase = RigidTransform.FromPlanar(1, 0, Math.PI / 2);
        var baseFromCamera = RigidTransform.FromPlanar(2, 0, -Math.PI / 2);
        var mapFromCamera = mapFromBase * baseFromCamera;
        AssertClose(mapFromCamera.Translation, new(1, 2, 0));
        Assert.That(mapFromCamera.Yaw, Is.EqualTo(0).Within(Tolerance));
    }

    [Test]
    public void Roll_pitch_and_yaw_are_read_back()
    {
        var rotation = Rotation.FromRollPitchYaw(0.3, -0.4, 2.5);
        Assert.That(new[] { rotation.Roll, rotation.Pitch, rotation.Yaw },
            Is.EqualTo(new[] { 0.3, -0.4, 2.5 }).Within(Tolerance));
    }

    [Test]
    public void The_optical_frame_is_that_of_REP_103()
    {
        // x right, y down, z forward, in a body frame of x forward, y left, z up.
        var bodyFromOptical = Rotation.FromRollPitchYaw(-Math.PI / 2, 0, -Math.PI / 2);
        AssertClose(bodyFromOptical.Apply(new(0, 0, 1)), new(1, 0, 0));
        AssertClose(bodyFromOptical.Apply(new(1, 0, 0)), new(0, -1, 0));
        AssertClose(bodyFromOptical.Apply(new(0, 1, 0)), new(0, 0, -1));
    }

    [TestCase(0.0, 0.2)]
    [TestCase(0.25, 0.5)]
    [TestCase(1.0, 1.4)]
    public void Slerp_turns_at_a_constant_rate(double fraction, double yaw) =>
        Assert.That(Rotation.Slerp(Rotation.FromYaw(0.2), Rotation.FromYaw(1.4), fraction).Yaw,
            Is.EqualTo(yaw).Within(Tolerance));

    [Test]
    public void Slerp_takes_the_short_way_across_pi()
    {
        var (from, to) = (Rotation.FromYaw(3.0), Rotation.FromYaw(-3.0));
        Assert.That(Math.Abs(Rotation.Slerp(from, to, 0.5).Yaw), Is.EqualTo(Math.PI).Within(Tolerance));
    }

    [Test]
    public void Slerp_between_nearly_equal_rotations_is_finite() =>
        Assert.That(Rotation.Slerp(Rotation.FromYaw(1), Rotation.FromYaw(1 + 1e-12), 0.5).Yaw,
            Is.EqualTo(1).Within(Tolerance));

    [Test]
    public void A_quaternion_without_a_length_is_no_rotation() =>
        Assert.That(() => new Rotation(0, 0, 0, 0), Throws.ArgumentException);

    [Test]
    public void The_inverse_undoes_every_transform() => Prop.ForAll<NormalFloat, NormalFloat, NormalFloat>((a, b, c) =>
    {
        var transform = new RigidTransform(
            new(a.Get % 100, b.Get % 100, c.Get % 100), Rotation.FromRollPitchYaw(b.Get, c.Get % 1.5, a.Get));
        var point = new Vector3D(c.Get % 10, a.Get % 10, b.Get % 10);
        return (transform.Inverse.Apply(transform.Apply(point)) - point).Length < 1e-9
            && ((transform * transform.Inverse).Apply(point) - point).Length < 1e-9;
    }).QuickCheckThrowOnFailure();

    private static void AssertClose(Vector3D actual, Vector3D expected) =>
        Assert.That((actual - expected).Length, Is.LessThan(Tolerance), $"{actual} is not {expected}");
}
