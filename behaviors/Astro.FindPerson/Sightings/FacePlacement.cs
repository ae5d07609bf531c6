using Astro.Home;
using Astro.Messages.Astro;
using Astro.Messages.SensorMsgs;

namespace Astro.FindPerson;

/// <summary>Where on the floor a face of a camera image is, by the pinhole model.</summary>
internal static class FacePlacement
{
    /// <summary>The position and heading of a face in <c>map</c>.</summary>
    /// <param name="face">Its box (px), distance (m) and yaw (rad, against the line of sight).</param>
    /// <param name="camera">The intrinsics.</param>
    /// <param name="pose">The camera's position and direction of view in <c>map</c>.</param>
    public static (Point2 Position, double Facing) Place(Face face, CameraInfo camera, Pose2 pose)
    {
        double fx = camera.K[0], cx = camera.K[2], fy = camera.K[4], cy = camera.K[5];
        var right = (face.X + face.Width / 2 - cx) / fx;
        var down = (face.Y + face.Height / 2 - cy) / fy;

        // The distance runs along the ray; only its part along the floor moves the face away from the robot.
        var depth = face.Distance / Math.Sqrt(1 + right * right + down * down);
        var position = pose.Transform(new Point2(depth, -right * depth));
        var towardsCamera = (pose.Position - position).Angle;
        return (position, Angles.Wrap(towardsCamera + face.Yaw));
    }

    /// <summary>The camera's horizontal field of view (rad).</summary>
    public static double FieldOfView(CameraInfo camera) => 2 * Math.Atan(camera.Width / (2 * camera.K[0]));
}
