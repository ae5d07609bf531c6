using Astro.BehaviorTree;
using Astro.Ros;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Makes sure that the person stands in front of the robot: recognised now, and near.
/// <list type="table">
/// <item><term>Success</term><description>they do: the sighting is kept as where they were found</description></item>
/// <item><term>Running</term><description>looking</description></item>
/// <item><term>Failure</term><description>not within patience: error says so</description></item>
/// </list>
/// <code>&lt;ConfirmPerson person_id="{person_id}" within="2.2" patience="4" error="{error}"/&gt;</code>
/// </summary>
internal sealed class ConfirmPerson(NodeConfig config, RobotContext robot, Mission mission) : StatefulAction(config)
{
    private static readonly TimeSpan Now = TimeSpan.FromSeconds(0.3);

    private Time _deadline;

    public static NodeType Type(RobotContext robot, Mission mission) => new("ConfirmPerson", NodeKind.Action,
    [
        Port.Input<string>("person_id", "who it must be"),
        Port.Input<double>("within", "distance (m)", "2.2"),
        Port.Input<double>("patience", "to look for (s)", "4"),
        Port.Output<MissionError>("error", "why they were not met"),
    ], config => new ConfirmPerson(config, robot, mission))
    {
        Description = "Takes one more look at who it is.",
    };

    protected override NodeStatus OnStart()
    {
        mission.Phase = "confirm";
        _deadline = robot.Steady + TimeSpan.FromSeconds(Ports.Get<double>("patience"));
        return OnRunning();
    }

    protected override NodeStatus OnRunning()
    {
        if (robot.Faces.Known(Ports.Get<string>("person_id"), Now) is { } person
            && person.Distance <= Ports.Get<double>("within"))
        {
            mission.Found = person;
            mission.FoundAt = robot.Steady;
            return NodeStatus.Success;
        }

        if (robot.Steady < _deadline)
            return NodeStatus.Running;
        Ports.Set("error", new MissionError(
            FindPersonAction.Result.Unreachable, "the person was recognised, but could not be met face to face"));
        return NodeStatus.Failure;
    }

    protected override void OnHalted()
    {
    }
}
