using System.Numerics;

namespace Astro.Vision.Tests.Geometry;

[TestFixture]
public sealed class DistanceEstimatorTests
{
    private const float Degree = MathF.PI / 180;

    [Test]
    public void A_heads_distance_is_recovered_however_it_is_turned(
        [Values(-60, -30, 0, 45)] int yaw, [Values(-25, 0, 20)] int pitch, [Values(0.5, 1.2, 4)] double distance,
        [Values(0, 25)] int bearing)
    {
        var pose = new HeadPose(yaw * Degree, pitch * Degree, 10 * Degree);
        var landmarks = SyntheticHead.Project(pose, distance, bearing * Degree, -0.1);
        var found = DistanceEstimator.Estimate(landmarks, SyntheticHead.Camera, pose);
        Assert.That(found, Is.EqualTo(distance).Within(1).Percent);
        var estimated = HeadPoseEstimator.Estimate(landmarks, SyntheticHead.Camera);
        found = DistanceEstimator.Estimate(landmarks, SyntheticHead.Camera, estimated);
        Assert.That(found, Is.EqualTo(distance).Within(2).Percent);
    }

    [Test]
    public void A_frontal_face_is_as_far_as_its_eyes_say()
    {
        // 63 mm at 1 m span 525 · 0.063 px.
        var landmarks = SyntheticHead.Project(default, 1);
        Assert.That(Vector2.Distance(landmarks.RightEye, landmarks.LeftEye), Is.EqualTo(33.075).Within(0.01));
        Assert.That(DistanceEstimator.Estimate(landmarks, SyntheticHead.Camera, default), Is.EqualTo(1).Within(0.01));
    }

    [Test]
    public void Points_that_coincide_are_infinitely_far() => Assert.That(
        DistanceEstimator.Estimate(default, SyntheticHead.Camera, default), Is.EqualTo(float.PositiveInfinity));
}
