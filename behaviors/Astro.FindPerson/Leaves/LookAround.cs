using Astro.BehaviorTree;
using Astro.Home;
using Astro.Ros;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Turns through those directions of a viewpoint that are worth it and rests in each, so that the camera's frames there
/// are sharp. What was seen meanwhile counts: a direction that holds nothing any more is left out. A rest lasts until
/// there was a frame in it: while camera or perception are away, the robot waits for them.
/// <list type="table">
/// <item><term>Running</term><description>turning or resting</description></item>
/// <item><term>Success</term><description>no direction is left that is worth it</description></item>
/// <item><term>Failure</term><description>navigation could not turn the robot</description></item>
/// <item><term>halted</term><description>the robot stops</description></item>
/// </list>
/// <code>&lt;LookAround viewpoint="{viewpoint}" dwell="0.8"/&gt;</code>
/// </summary>
internal sealed class LookAround(NodeConfig config, RobotContext robot, Mission mission) : StatefulAction(config)
{
    private Viewpoint _viewpoint = null!;
    private Pose2 _pose;
    private ulong _looked;
    private Drive? _turn;
    private Time _rests;
    private Time _restUntil;

    public static NodeType Type(RobotContext robot, Mission mission) => new("LookAround", NodeKind.Action,
    [
        Port.Input<Viewpoint>("viewpoint", "the robot is at it, turned to its first direction"),
        Port.Input<double>("dwell", "rest in each direction (s)", "0.8"),
    ], config => new LookAround(config, robot, mission))
    {
        Description = "Sweeps the camera over what a viewpoint shows.",
    };

    protected override NodeStatus OnStart()
    {
        _viewpoint = Ports.Get<Viewpoint>("viewpoint");
        _pose = _viewpoint.Start;
        _looked = 1ul << _viewpoint.Heading;
        mission.Planner.Arrive(_viewpoint);
        mission.Enter(robot.Home.Rooms[_viewpoint.Room]);
        Rest();
        return NodeStatus.Running;
    }

    protected override NodeStatus OnRunning()
    {
        if (_turn is { } turn)
        {
            if (turn.State == DriveState.Failed)
                return NodeStatus.Failure;
            if (turn.State == DriveState.Arrived)
                Rest();
            return NodeStatus.Running;
        }

        // Of a time that is yet to come no frame was taken: a simulation has begun anew.
        if (robot.Now < _rests)
            Rest();
        if (robot.Now < _restUntil || robot.Faces.LastFrame is not { } frame || frame < _rests)
            return NodeStatus.Running;
        if (mission.Planner.NextLook(_viewpoint, _pose.Yaw, ref _looked) is not { } next)
            return NodeStatus.Success;
        _pose = next;
        _turn = robot.Navigator.Go(_pose);
        return NodeStatus.Running;
    }

    protected override void OnHalted() => _turn?.Cancel();

    private void Rest()
    {
        _turn = null;
        _rests = robot.Now;
        _restUntil = _rests + TimeSpan.FromSeconds(Ports.Get<double>("dwell"));
    }
}
