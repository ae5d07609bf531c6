using Astro.BehaviorTree;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Whether a viewpoint still promises a good part of what it did when it was chosen; on the way there the camera may
/// have seen most of it.
/// <list type="table">
/// <item><term>true</term><description>yes</description></item>
/// <item><term>false</term><description>no: another plan is due</description></item>
/// </list>
/// <code>&lt;ViewpointPromises viewpoint="{viewpoint}"/&gt;</code>
/// </summary>
internal static class ViewpointPromises
{
    private static readonly Port[] Ports = [Port.Input<Viewpoint>("viewpoint", "where the robot is going")];

    public static NodeRegistry AddViewpointPromises(this NodeRegistry registry, Mission mission) =>
        registry.AddCondition("ViewpointPromises", Ports,
            ports => mission.Planner.IsWorthwhile(ports.Get<Viewpoint>("viewpoint")));
}
