namespace Astro.Simulation;

/// <summary>Navigation errors in words.</summary>
internal static class NavigationErrors
{
    public static string Describe(this NavigationError error) => error switch
    {
        NavigationError.FailedToMakeProgress => "the robot did not get on",
        NavigationError.StartOutsideMap => "the robot stands outside the map",
        NavigationError.GoalOutsideMap => "the goal lies outside the map",
        NavigationError.StartOccupied => "the robot stands in an obstacle",
        NavigationError.GoalOccupied => "the robot would touch an obstacle at the goal",
        NavigationError.NoValidPath => "no way leads to the goal",
        _ => error.ToString(),
    };
}
