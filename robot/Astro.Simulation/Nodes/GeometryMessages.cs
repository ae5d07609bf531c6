using Astro.Home;
using Astro.Messages.GeometryMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;
using Point = Astro.Messages.GeometryMsgs.Point;

namespace Astro.Simulation;

/// <summary>Poses on the floor as messages and back.</summary>
internal static class GeometryMessages
{
    public static Quaternion ToQuaternion(double yaw) => new() { Z = Math.Sin(yaw / 2), W = Math.Cos(yaw / 2) };

    public static Pose ToMessage(this Pose2 pose) => new()
    {
        Position = new Point { X = pose.X, Y = pose.Y },
        Orientation = ToQuaternion(pose.Yaw),
    };

    public static PoseStamped ToMessage(this Pose2 pose, string frame, Time stamp) =>
        new() { Header = new Header { FrameId = frame, Stamp = stamp }, Pose = pose.ToMessage() };

    public static TransformStamped ToTransform(this Pose2 pose, string parent, string child, Time stamp) => new()
    {
        Header = new Header { FrameId = parent, Stamp = stamp },
        ChildFrameId = child,
        Transform = new Transform
        {
            Translation = new Vector3 { X = pose.X, Y = pose.Y },
            Rotation = ToQuaternion(pose.Yaw),
        },
    };

    /// <summary>The pose's place on the floor and its yaw; null where a number is not finite or the rotation is none.</summary>
    public static Pose2? ToPose2(this Pose pose)
    {
        var q = pose.Orientation;
        double norm = q.X * q.X + q.Y * q.Y + q.Z * q.Z + q.W * q.W;
        double yaw = Math.Atan2(2 * (q.W * q.Z + q.X * q.Y), q.W * q.W + q.X * q.X - q.Y * q.Y - q.Z * q.Z);
        bool valid = double.IsFinite(pose.Position.X) && double.IsFinite(pose.Position.Y) && Math.Abs(norm - 1) < 0.01;
        return valid ? new Pose2(pose.Position.X, pose.Position.Y, yaw) : null;
    }
}
