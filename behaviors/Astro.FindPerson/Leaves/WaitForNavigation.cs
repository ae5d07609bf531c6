using Astro.BehaviorTree;
using Astro.Ros;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Waits until the robot can set off: until somebody serves <c>navigate_to_pose</c>, the robot knows where it is, and
/// the managed server is active. Says on the screen that it waits, and in the log what for.
/// <list type="table">
/// <item><term>Success</term><description>it can</description></item>
/// <item><term>Running</term><description>waiting</description></item>
/// <item><term>Failure</term><description>not within patience: error says what is missing</description></item>
/// </list>
/// <code>&lt;WaitForNavigation patience="120" error="{error}"/&gt;</code>
/// </summary>
internal sealed class WaitForNavigation(NodeConfig config, RobotContext robot, Mission mission)
    : StatefulAction(config)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(0.5);

    /// <summary>A shorter wait is not worth a word.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private Task<string?> _check = null!;
    private Time _began;
    private Time _next;
    private string? _said;

    public static NodeType Type(RobotContext robot, Mission mission) => new("WaitForNavigation", NodeKind.Action,
    [
        Port.Input<double>("patience", "to wait (s)", "120"),
        Port.Output<MissionError>("error", "what is missing"),
    ], config => new WaitForNavigation(config, robot, mission))
    {
        Description = "Waits until navigation works and the robot knows where it is.",
    };

    protected override NodeStatus OnStart()
    {
        (_began, _said) = (robot.Steady, null);
        Check();
        return OnRunning();
    }

    protected override NodeStatus OnRunning()
    {
        if (!_check.IsCompleted)
            return NodeStatus.Running;
        mission.Waiting = _check.Result;
        if (mission.Waiting is not { } missing)
            return NodeStatus.Success;
        var waited = robot.Steady - _began;
        if (waited >= TimeSpan.FromSeconds(Ports.Get<double>("patience")))
        {
            Ports.Set("error", new MissionError(FindPersonAction.Result.NavigationFailed, missing));
            return NodeStatus.Failure;
        }
        if (waited >= Moment)
            Say(missing);
        if (robot.Steady >= _next)
            Check();
        return NodeStatus.Running;
    }

    protected override void OnHalted()
    {
    }

    private void Check()
    {
        _next = robot.Steady + Period;
        _check = robot.WhyNotReadyAsync();
    }

    private void Say(string missing)
    {
        if (_said == missing)
            return;
        if (_said is null)
            mission.Show("Waiting for navigation");
        _said = missing;
        mission.Phase = "prepare";
        robot.Node.Logger.Warn($"goal {mission.GoalId} waits: {missing}");
    }
}
