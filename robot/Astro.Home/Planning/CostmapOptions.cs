namespace Astro.Home;

/// <summary>How far obstacles reach into a costmap, in the terms of Nav2's inflation layer.</summary>
/// <param name="RobotRadius">Radius of the robot's round footprint (m).</param>
/// <param name="Padding">Added to the footprint, at least half a cell's diagonal so that cell centres stay safe
/// (m).</param>
/// <param name="InflationRadius">How far from an obstacle cost is raised (m).</param>
/// <param name="CostScaling">How fast cost falls with distance, <c>cost_scaling_factor</c> (1/m).</param>
public sealed record CostmapOptions(
    double RobotRadius = 0.22, double Padding = 0.05, double InflationRadius = 0.55, double CostScaling = 3.0);
