using Astro.BehaviorTree;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Leaves a viewpoint out of the search from now on, since the robot could not get there.
/// <list type="table">
/// <item><term>Success</term><description>always</description></item>
/// </list>
/// <code>&lt;ExcludeViewpoint viewpoint="{viewpoint}"/&gt;</code>
/// </summary>
internal static class ExcludeViewpoint
{
    private static readonly Port[] Ports = [Port.Input<Viewpoint>("viewpoint", "the one to leave out")];

    public static NodeRegistry AddExcludeViewpoint(this NodeRegistry registry, Mission mission) =>
        registry.AddAction("ExcludeViewpoint", Ports, ports =>
        {
            mission.Planner.Exclude(ports.Get<Viewpoint>("viewpoint"));
            return NodeStatus.Success;
        });
}
