namespace Astro.Simulation;

/// <summary>
/// Why navigation failed, by Nav2's numbers: 1xx of <c>nav2_msgs/FollowPath</c>, 2xx of
/// <c>nav2_msgs/ComputePathToPose</c>.
/// </summary>
public enum NavigationError : ushort
{
    /// <summary>It did not fail.</summary>
    None = 0,

    /// <summary>There is no transform to place the robot with.</summary>
    ControllerTransform = 102,

    /// <summary>The robot did not get on for too long.</summary>
    FailedToMakeProgress = 105,

    /// <summary>The goal is not a pose in <c>map</c>.</summary>
    PlannerTransform = 202,

    /// <summary>The robot stands outside the map.</summary>
    StartOutsideMap = 203,

    /// <summary>The goal lies outside the map.</summary>
    GoalOutsideMap = 204,

    /// <summary>The robot stands in an obstacle.</summary>
    StartOccupied = 205,

    /// <summary>The robot would touch an obstacle at the goal.</summary>
    GoalOccupied = 206,

    /// <summary>No way leads to the goal.</summary>
    NoValidPath = 208,
}
