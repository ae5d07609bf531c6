using Astro.Home;

namespace Astro.Simulation;

/// <summary>How the robot drives to a pose.</summary>
public sealed record NavigationOptions
{
    /// <summary>How far obstacles reach; its radius is the robot's.</summary>
    public CostmapOptions Costmap { get; init; } = new();

    /// <summary>Cruising speed (m/s).</summary>
    public double Speed { get; init; } = 0.5;

    /// <summary>Turning on the spot (rad/s).</summary>
    public double TurnRate { get; init; } = 1.3;

    /// <summary>How near the goal counts as there (m).</summary>
    public double PositionTolerance { get; init; } = 0.15;

    /// <summary>How near the goal's heading counts as there (rad).</summary>
    public double YawTolerance { get; init; } = 0.1;

    /// <summary>From one plan to the next (s).</summary>
    public double PlanPeriod { get; init; } = 1.0;

    /// <summary>After how long without progress it gives up (s).</summary>
    public double Patience { get; init; } = 10.0;
}
