namespace Astro.Simulation;

/// <summary>How a simulation runs.</summary>
public sealed record SimulationOptions
{
    /// <summary>The seed of everything that is drawn.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Length of a step (s).</summary>
    public double Step { get; init; } = 0.02;

    /// <summary>What the robot's base can do.</summary>
    public DriveOptions Drive { get; init; } = new();

    /// <summary>How people behave.</summary>
    public PersonOptions Person { get; init; } = PersonOptions.Default;
}
