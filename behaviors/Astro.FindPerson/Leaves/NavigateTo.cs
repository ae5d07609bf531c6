using Astro.BehaviorTree;
using Astro.Home;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Drives to a pose through the action <c>navigate_to_pose</c>.
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
    private Drive? _drive;

    public static NodeType Type(RobotContext robot) => new("NavigateTo", NodeKind.Action,
        [Port.Input<Pose2>("goal", "in map (m, rad)")], config => new NavigateTo(config, robot))
    {
        Description = "Drives to a pose.",
    };

    protected override NodeStatus OnStart()
    {
        _drive = robot.Navigator.Go(Ports.Get<Pose2>("goal"));
        return NodeStatus.Running;
    }

    protected override NodeStatus OnRunning() => _drive!.State switch
    {
        DriveState.Underway => NodeStatus.Running,
        DriveState.Arrived => NodeStatus.Success,
        _ => NodeStatus.Failure,
    };

    protected override void OnHalted() => _drive?.Cancel();
}
