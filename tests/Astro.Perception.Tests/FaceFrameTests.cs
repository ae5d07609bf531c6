using System.Numerics;
using Astro.Ros;
using Astro.Vision;

namespace Astro.Perception.Tests;

internal sealed class FaceFrameTests
{
    private static readonly CameraIntrinsics Camera = new(554, 554, 319.5, 239.5, 640, 480);

    private static readonly Vector3D[] Places = [new(0, 0, 1.5), new(0.7, -0.1, 1.4), new(-1, 0.4, 2.5)];

    private static readonly Vector3D[] Looks = [new(0, 0, -1), new(0.4, 0, -1), new(-0.3, -0.2, -1)];

    /// <summary>The frame is worked out from what the camera sees of the head; that it is the head's says that the
    /// axes are REP-155's.</summary>
    [Test]
    public void TheFrameOfAFaceIsWhereItsHeadIs(
        [ValueSource(nameof(Places))] Vector3D place, [ValueSource(nameof(Looks))] Vector3D look)
    {
        var forward = look * (1 / look.Length);
        var left = new Vector3D(0, -1, 0).Cross(forward);
        left *= 1 / left.Length;
        var up = forward.Cross(left);
        var seen = new FaceLandmarks();
        for (var i = 0; i < FaceLandmarks.Count; i++)
        {
            var point = InCamera(HeadModel.Points[i]);
            seen[i] = new Vector2(
                (float)(Camera.Fx * point.X / point.Z + Camera.Cx), (float)(Camera.Fy * point.Y / point.Z + Camera.Cy));
        }
        var pose = HeadPoseEstimator.Estimate(seen, Camera);
        var distance = DistanceEstimator.Estimate(seen, Camera, pose);
        var face = new TrackedFace(1, 0, new FaceDetection { Landmarks = seen }, pose, default, distance);

        var frame = FaceFrame.InCamera(face, Camera)!.Value;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((frame.Translation - place).Length, Is.LessThan(0.01));
            Assert.That((frame.Rotation.Apply(new(1, 0, 0)) - forward).Length, Is.LessThan(0.01), "x out of the face");
            Assert.That((frame.Rotation.Apply(new(0, 0, 1)) - up).Length, Is.LessThan(0.01), "z to the scalp");
            Assert.That((frame.Rotation.Apply(FaceFrame.Gaze.Rotation.Apply(new(0, 0, 1))) - forward).Length,
                Is.LessThan(0.01), "the gaze's z goes where the head points");
            Assert.That((frame.Rotation.Apply(FaceFrame.Gaze.Rotation.Apply(new(1, 0, 0))) + left).Length,
                Is.LessThan(0.01), "its x to the person's right");
        }

        Vector3D InCamera(Vector3 head) => place + forward * head.X + left * head.Y + up * head.Z;
    }

    [Test]
    public void AFaceAtNoKnownDistanceHasNoFrame() => Assert.That(
        FaceFrame.InCamera(new TrackedFace(1, 0, Scene.Face(160, 120), default, default, float.NaN), Camera), Is.Null);
}
