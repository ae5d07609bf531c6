using Astro.BehaviorTree;
using Astro.Home;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Chooses where to look next by what is still probable.
/// <list type="table">
/// <item><term>Success</term><description>viewpoint and goal (its first pose) are set</description></item>
/// <item><term>Failure</term><description>nothing is left: outcome is NotHome, or Failed with an error when too much of
/// the home could not be searched to say so</description></item>
/// </list>
/// <code>&lt;PlanViewpoint viewpoint="{viewpoint}" goal="{goal}" outcome="{outcome}" error="{error}"/&gt;</code>
/// </summary>
internal static class PlanViewpoint
{
    /// <summary>With less, somebody is rather in what was not searched than out.</summary>
    private const double RatherOut = 0.5;

    private static readonly Port[] Ports =
    [
        Port.Output<Viewpoint>("viewpoint", "where to look from, and in which directions"),
        Port.Output<Pose2>("goal", "the viewpoint's first pose"),
        Port.Output<Outcome>("outcome", "on failure"),
        Port.Output<MissionError>("error", "on failure"),
    ];

    public static NodeRegistry AddPlanViewpoint(this NodeRegistry registry, RobotContext robot, Mission mission) =>
        registry.AddAction("PlanViewpoint", Ports, ports =>
        {
            if (robot.Pose() is not { } pose)
                return Fail(ports, FindPersonAction.Result.NoMap,
                    "the robot does not know where it is: no transform from map to base_link");
            if (mission.Planner.Next(pose) is { } viewpoint)
            {
                mission.Phase = "search";
                mission.Viewpoint = viewpoint;
                mission.TurnTo(robot.Home.Rooms[viewpoint.Room]);
                ports.Set("viewpoint", viewpoint);
                ports.Set("goal", viewpoint.Start);
                return NodeStatus.Success;
            }

            if (!robot.Faces.HasCamera)
                return Fail(ports, FindPersonAction.Result.NoCamera,
                    "no camera: no calibration arrived on camera/camera_info");
            if (mission.Planner.HasExcluded && mission.Belief.NotHome < robot.Search.NotHomeVerdict)
                return Fail(ports, FindPersonAction.Result.NavigationFailed,
                    $"places that were left to search could not be reached; {robot.Navigator.LastFailure}");
            if (mission.Belief.NotHome < Math.Min(RatherOut, robot.Search.NotHomeVerdict))
                return Fail(ports, FindPersonAction.Result.NavigationFailed,
                    $"only {mission.Belief.Searched:P0} of the home could be searched: no way leads to the rest");
            ports.Set("outcome", Outcome.NotHome);
            return NodeStatus.Failure;
        });

    private static NodeStatus Fail(NodePorts ports, ushort code, string message)
    {
        ports.Set("outcome", Outcome.Failed);
        ports.Set("error", new MissionError(code, message));
        return NodeStatus.Failure;
    }
}
