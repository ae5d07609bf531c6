using Astro.Home;
using Astro.Messages.GeometryMsgs;
using Astro.Messages.NavMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;

namespace Astro.Simulation;

/// <summary>The base on the graph: obeys <c>cmd_vel</c>, publishes <c>odom</c> and the transforms of REP-105.</summary>
/// <remarks>
/// Odometry starts at zero where the robot starts and does not drift, so <c>map</c> → <c>odom</c> stands still.
/// </remarks>
internal sealed class BaseTopics
{
    private readonly SimulatedHome _home;
    private readonly Pose2 _origin;
    private readonly IPublisher<Odometry> _odometry;
    private readonly TransformBroadcaster _transforms;

    public BaseTopics(INode node, SimulatedHome home)
    {
        (_home, _origin) = (home, home.World.Start);
        _odometry = node.CreatePublisher<Odometry>("odom");
        _transforms = new(node);
        node.CreateSubscription<Twist>(
            "cmd_vel", twist => home.Robot.Command(new(twist.Linear.X, twist.Angular.Z)), reuse: true);
    }

    public void Publish(Time stamp)
    {
        var position = _origin.InverseTransform(_home.Robot.Pose.Position);
        var pose = new Pose2(position.X, position.Y, Angles.Difference(_origin.Yaw, _home.Robot.Pose.Yaw));
        _transforms.Send(
            TransformBroadcaster.ToMessage(Frames.Map, Frames.Odom, stamp, _origin.ToTransform()),
            TransformBroadcaster.ToMessage(Frames.Odom, Frames.BaseLink, stamp, pose.ToTransform()));
        _odometry.Publish(new()
        {
            Header = new Header { FrameId = Frames.Odom, Stamp = stamp },
            ChildFrameId = Frames.BaseLink,
            Pose = new PoseWithCovariance { Pose = pose.ToMessage() },
            Twist = new TwistWithCovariance
            {
                Twist = new Twist
                {
                    Linear = new Vector3 { X = _home.Robot.Velocity.Linear },
                    Angular = new Vector3 { Z = _home.Robot.Velocity.Angular },
                },
            },
        });
    }
}
