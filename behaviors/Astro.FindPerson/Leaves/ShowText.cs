using Astro.BehaviorTree;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Shows a text and a name on the robot's screen, and notes the phase that the mission is in.
/// <list type="table">
/// <item><term>Success</term><description>always</description></item>
/// </list>
/// <code>&lt;ShowText phase="announce" text="Looking for" person_name="{person_name}"/&gt;</code>
/// </summary>
internal static class ShowText
{
    private static readonly Port[] Ports =
    [
        Port.Input<string>("phase", "the part of the mission that begins"),
        Port.Input<string>("text", "what to show"),
        Port.Input<string>("person_name", "shown after the text", ""),
    ];

    public static NodeRegistry AddShowText(this NodeRegistry registry, Mission mission) =>
        registry.AddAction("ShowText", Ports, ports =>
        {
            mission.Phase = ports.Get<string>("phase");
            mission.Show($"{ports.Get<string>("text")} {ports.Get<string>("person_name")}".TrimEnd());
            return NodeStatus.Success;
        });
}
