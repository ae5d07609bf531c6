namespace Astro.Simulation;

/// <summary>What a person pays attention to.</summary>
public enum Attention
{
    /// <summary>Their own affairs: no robot is near, or none was noticed yet.</summary>
    Elsewhere,

    /// <summary>The robot.</summary>
    Robot,

    /// <summary>Their own affairs for a moment, between two looks at the robot.</summary>
    Away,
}
