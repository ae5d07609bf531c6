using Astro.BehaviorTree;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Whether perception has put the person's name to a face that is in view now.
/// <list type="table">
/// <item><term>true</term><description>yes, within the last half second</description></item>
/// <item><term>false</term><description>no</description></item>
/// </list>
/// <code>&lt;PersonRecognised person_id="{person_id}"/&gt;</code>
/// </summary>
internal static class PersonRecognised
{
    private static readonly TimeSpan Now = TimeSpan.FromSeconds(0.5);

    private static readonly Port[] Ports = [Port.Input<string>("person_id", "who is looked for")];

    public static NodeRegistry AddPersonRecognised(this NodeRegistry registry, RobotContext robot) =>
        registry.AddCondition("PersonRecognised", Ports,
            ports => robot.Faces.Known(ports.Get<string>("person_id"), Now) is not null);
}
