using Astro.BehaviorTree;
using Astro.Ros;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Turns through a viewpoint's directions and rests in each, so that the camera's frames there are sharp.
/// <list type="table">
/// <item><term>Running</term><description>turning or resting</description></item>
/// <item><term>Success</term><description>all directions were looked in</description></item>
/// <item><term>Failure</term><description>navigation could not turn the robot</description></item>
/// <item><term>halted</term><description>the robot stops</description></item>
/// </list>
/// <code>&lt;LookAround viewpoint="{viewpoint}" dwell="0.8"/&gt;</code>
/// </summary>
internal sealed class LookAround(NodeConfig config, RobotContext robot) : StatefulAction(config)
{
    private Viewpoint _viewpoint = null!;
    private int _next;
    private Drive? _turn;
    private Time _restUntil;

    public static NodeType Type(RobotContext robot) => new("LookAround", NodeKind.Action,
    [
        Port.Input<Viewpoint>("viewpoint", "the robot is at it, turned to its first direction"),
        Port.Input<double>("dwell", "rest in each direction (s)", "0.8"),
    ], config => new LookAround(config, robot))
    {
        Description = "Sweeps the camera over what a viewpoint shows.",
    };

    protected override NodeStatus OnStart()
    {
        _viewpoint = Ports.Get<Viewpoint>("viewpoint");
        _next = 1;
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

        if (robot.Now < _restUntil)
            return NodeStatus.Running;
        if (_next == _viewpoint.Headings.Count)
            return NodeStatus.Success;
        _turn = robot.Navigator.Go(_viewpoint.Start with { Yaw = _viewpoint.Headings[_next++] });
        return NodeStatus.Running;
    }

    protected override void OnHalted() => _turn?.Cancel();

    private void Rest()
    {
        _turn = null;
        _restUntil = robot.Now + TimeSpan.FromSeconds(Ports.Get<double>("dwell"));
    }
}
