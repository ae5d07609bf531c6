using Astro.BehaviorTree;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Holds while the time limit has not passed.
/// <list type="table">
/// <item><term>Success</term><description>time remains, or the limit is 0 (none)</description></item>
/// <item><term>Failure</term><description>it has passed: outcome is TimedOut, or FoundNotDelivered when the person was
/// found</description></item>
/// </list>
/// <code>&lt;TimeRemains limit="{time_limit}" outcome="{outcome}"/&gt;</code>
/// </summary>
internal static class TimeRemains
{
    private static readonly Port[] Ports =
    [
        Port.Input<double>("limit", "since the goal was accepted (s); 0 for none"),
        Port.Output<Outcome>("outcome", "TimedOut or FoundNotDelivered on failure"),
    ];

    public static NodeRegistry AddTimeRemains(this NodeRegistry registry, RobotContext robot, Mission mission) =>
        registry.AddAction("TimeRemains", Ports, ports =>
        {
            var limit = ports.Get<double>("limit");
            if (limit <= 0 || (robot.Steady - mission.Started).TotalSeconds < limit)
                return NodeStatus.Success;
            ports.Set("outcome", mission.Found is null ? Outcome.TimedOut : Outcome.FoundNotDelivered);
            return NodeStatus.Failure;
        });
}
