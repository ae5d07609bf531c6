using Astro.BehaviorTree;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Ends the mission on the screen when nothing was delivered.
/// <list type="table">
/// <item><term>Success</term><description>always</description></item>
/// </list>
/// <code>&lt;ShowOutcome outcome="{outcome}" person_name="{person_name}"/&gt;</code>
/// </summary>
internal static class ShowOutcome
{
    private static readonly Port[] Ports =
    [
        Port.OptionalInput<Outcome>("outcome", "how it ended"),
        Port.OptionalInput<string>("person_name", "whom it was about"),
    ];

    public static NodeRegistry AddShowOutcome(this NodeRegistry registry, Mission mission) =>
        registry.AddAction("ShowOutcome", Ports, ports =>
        {
            mission.Phase = "report";
            var name = ports.TryGet<string>("person_name", out var known) ? known : mission.Goal.Person;
            mission.Show(Text(ports.TryGet<Outcome>("outcome", out var outcome) ? outcome : Outcome.Failed, name));
            return NodeStatus.Success;
        });

    private static string Text(Outcome outcome, string name) => outcome switch
    {
        Outcome.NotHome => $"{name} does not seem to be at home",
        Outcome.TimedOut => $"No time left to look for {name}",
        Outcome.FoundNotDelivered => $"{name} will get it later",
        _ => $"Could not look for {name}",
    };
}
