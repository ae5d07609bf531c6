using Astro.Ros;
using Astro.Vision;

namespace Astro.Perception;

/// <summary>
/// A face as a frame of REP-155: origin midway between the eyes, which stands for the sellion; x out of the face, y to
/// the person's left, z towards the scalp.
/// </summary>
internal static class FaceFrame
{
    /// <summary>From the axes of a head that looks back along an optical frame's z (x towards the camera, z up) to the
    /// optical frame's (x right, y down, z forward; REP-103).</summary>
    private static readonly Rotation OpticalFromHead = new(0.5, 0.5, -0.5, 0.5);

    /// <summary>The gaze in the face's frame, which is taken to go where the head points: z along the face's x, x to
    /// the face's right, y down.</summary>
    public static RigidTransform Gaze { get; } = new(default, new Rotation(-0.5, 0.5, -0.5, 0.5));

    /// <summary>The face in the camera's optical frame; null while its distance is not known.</summary>
    /// <param name="face">Its landmarks (px), distance (m) and turn against the line of sight (rad).</param>
    /// <param name="camera">The intrinsics.</param>
    public static RigidTransform? InCamera(in TrackedFace face, in CameraIntrinsics camera)
    {
        if (!float.IsFinite(face.Distance))
            return null;
        var eyes = (face.Detection.Landmarks.RightEye + face.Detection.Landmarks.LeftEye) / 2;
        var ray = camera.Ray(eyes);
        var sight = new Vector3D(ray.X, ray.Y, ray.Z) * (1 / ray.Length());
        // The smallest turn of the optical axis onto the line of sight, about their vector product.
        var towards = new Rotation(-sight.Y, sight.X, 0, 1 + sight.Z);
        var turned = Rotation.FromRollPitchYaw(face.Pose.Roll, -face.Pose.Pitch, face.Pose.Yaw);
        return new RigidTransform(sight * face.Distance, towards * OpticalFromHead * turned);
    }
}
