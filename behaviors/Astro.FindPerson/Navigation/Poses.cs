using Astro.Home;
using Astro.Messages.GeometryMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>Poses on the floor as messages.</summary>
internal static class Poses
{
    public static PoseStamped InMap(Pose2 pose, Time stamp) => new()
    {
        Header = new Header { FrameId = "map", Stamp = stamp },
        Pose = new Pose
        {
            Position = new Point { X = pose.X, Y = pose.Y },
            Orientation = new Quaternion { Z = Math.Sin(pose.Yaw / 2), W = Math.Cos(pose.Yaw / 2) },
        },
    };
}
