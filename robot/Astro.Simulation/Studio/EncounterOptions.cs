namespace Astro.Simulation.Studio;

/// <summary>Over what encounters range; every draw is uniform, that of the width in its logarithm.</summary>
public sealed record EncounterOptions
{
    /// <summary>Of every draw.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How far the face is turned aside at most, against the line of sight (rad, up to 1).</summary>
    public double MostYaw { get; init; } = double.DegreesToRadians(45);

    /// <summary>How far it looks up or down at most, against the line of sight (rad, up to 0.5).</summary>
    public double MostPitch { get; init; } = double.DegreesToRadians(20);

    /// <summary>Width of the face's box at least (px), 8 or more.</summary>
    public double LeastWidth { get; init; } = 48;

    /// <summary>Width of the face's box at most (px), 120 or less.</summary>
    public double MostWidth { get; init; } = 48;
}
