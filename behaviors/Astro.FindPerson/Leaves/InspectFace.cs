using Astro.BehaviorTree;
using Astro.Home;
using Astro.Ros;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Turns to a face, drives up to it if it is far away, and waits for a verdict.
/// <list type="table">
/// <item><term>Running</term><description>on the way or looking</description></item>
/// <item><term>Failure</term><description>no verdict within patience: the face is settled</description></item>
/// </list>
/// A verdict ends it from outside: FaceUndecided no longer holds then.
/// <code>&lt;ReactiveSequence&gt; &lt;FaceUndecided face="{face}"/&gt; &lt;InspectFace face="{face}"/&gt;
/// &lt;/ReactiveSequence&gt;</code>
/// </summary>
internal sealed class InspectFace(NodeConfig config, RobotContext robot, Mission mission) : StatefulAction(config)
{
    private Sighting _face = null!;
    private Drive? _drive;
    private Time _deadline;

    public static NodeType Type(RobotContext robot, Mission mission) => new("InspectFace", NodeKind.Action,
    [
        Port.Input<Sighting>("face", "whom to look at"),
        Port.Input<double>("distance", "to look from (m)", "1.8"),
        Port.Input<double>("patience", "before giving the face up (s)", "8"),
    ], config => new InspectFace(config, robot, mission))
    {
        Description = "Goes near enough to a face to tell whose it is.",
    };

    protected override NodeStatus OnStart()
    {
        mission.Phase = "look";
        _face = Ports.Get<Sighting>("face");
        _deadline = robot.Now + TimeSpan.FromSeconds(Ports.Get<double>("patience"));
        _drive = robot.Pose() is { } pose ? robot.Navigator.Go(LookFrom(pose)) : null;
        return NodeStatus.Running;
    }

    protected override NodeStatus OnRunning()
    {
        if (robot.Now < _deadline)
            return NodeStatus.Running;
        OnHalted();
        mission.Settled.GiveUp(robot.Faces.Track(_face.TrackId, TimeSpan.FromSeconds(10)) ?? _face);
        return NodeStatus.Failure;
    }

    protected override void OnHalted() => _drive?.Cancel();

    /// <summary>
    /// Nearer along the line of sight while the ground allows, otherwise from where the robot stands.
    /// </summary>
    private Pose2 LookFrom(Pose2 pose)
    {
        var away = pose.Position - _face.Position;
        var yaw = (_face.Position - pose.Position).Angle;
        var distance = Ports.Get<double>("distance");
        for (var stand = distance; stand < away.Length; stand += 0.2)
        {
            var place = _face.Position + away * (stand / away.Length);
            if (robot.Ground.Costmap.IsTraversable(place))
                return new Pose2(place.X, place.Y, yaw);
        }

        return pose with { Yaw = yaw };
    }
}
