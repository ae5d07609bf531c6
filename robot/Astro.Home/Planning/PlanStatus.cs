namespace Astro.Home;

/// <summary>How planning a path ended.</summary>
public enum PlanStatus
{
    /// <summary>There is a path.</summary>
    Found,

    /// <summary>The start lies outside the map.</summary>
    StartOutsideMap,

    /// <summary>The goal lies outside the map.</summary>
    GoalOutsideMap,

    /// <summary>The robot stands in an obstacle and has no free ground within 0.3 m.</summary>
    StartOccupied,

    /// <summary>The robot would touch an obstacle at the goal.</summary>
    GoalOccupied,

    /// <summary>Nothing connects start and goal.</summary>
    NoPath,
}
