using Astro.Home;
using Astro.Messages.GeometryMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;

namespace Astro.Simulation;

/// <summary>Poses on the floor as messages and back.</summary>
internal static class GeometryMessages
{
    public static RigidTransform ToTransform(this Pose2 pose) => RigidTransform.FromPlanar(pose.X, pose.Y, pose.Yaw);

    public static Pose ToMessage(this Pose2 pose) => pose.ToTransform().ToPose();

    public static PoseStamped ToMessage(this Pose2 pose, string frame, Time stamp) =>
        new() { Header = new Header { FrameId = frame, Stamp = stamp }, Pose = pose.ToMessage() };

    /// <summary>The pose's place on the floor and its yaw; null where a number is not finite or the rotation is
    /// none.</summary>
    public static Pose2? ToPose2(this Pose pose)
    {
        var q = pose.Orientation;
        double norm = q.X * q.X + q.Y * q.Y + q.Z * q.Z + q.W * q.W;
        bool valid = double.IsFinite(pose.Position.X) && double.IsFinite(pose.Position.Y) && Math.Abs(norm - 1) < 0.01;
        return valid ? new Pose2(pose.Position.X, pose.Position.Y, Rotation.FromMessage(q).Yaw) : null;
    }
}
