using Astro.BehaviorTree;
using Astro.Home;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Drives to a pose through the action <c>navigate_to_pose</c>. The pose may change on the way: the robot goes to the
/// new one then, without stopping.
/// <list type="table">
/// <item><term>Running</term><description>on the way</description></item>
/// <item><term>Success</term><description>arrived</description></item>
/// <item><term>Failure</term><description>navigation refused or failed</description></item>
/// <item><term>halted</term><description>the goal is cancelled</description></item>
/// </list>
/// <code>&lt;NavigateTo goal="{goal}"/&gt;</code>
/// </summary>
internal sealed class NavigateTo(NodeConfig config, RobotContext robot) : StatefulAction(config)
{
    private Pose2 _goal;
    private Drive? _drive;

    public static NodeType Type(RobotContext robot) => new("NavigateTo", NodeKind.Action,
        [Port.Input<Pose2>("goal", "in map (m, rad)")], config => new NavigateTo(config, robot))
    {
        Description = "Drives to a pose.",
    };

    protected override NodeStatus OnStart()
    {
        SetOff();
        return NodeStatus.Running;
    }

    protected override NodeStatus OnRunning()
    {
        if (Ports.Get<Pose2>("goal") != _goal)
            SetOff();
        return _drive!.State switch
        {
            DriveState.Underway => NodeStatus.Running,
            DriveState.Arrived => NodeStatus.Success,
            _ => NodeStatus.Failure,
        };
    }

    protected override void OnHalted() => _drive?.Cancel();

    private void SetOff()
    {
        _goal = Ports.Get<Pose2>("goal");
        _drive = robot.Navigator.Go(_goal);
    }
}
