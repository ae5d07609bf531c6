namespace Astro.Simulation.Generation;

/// <summary>What a generated home is asked to be.</summary>
public sealed record HomeGeneratorOptions
{
    /// <summary>The least area that a home can be asked to have (m²).</summary>
    public const double LeastArea = 30;

    /// <summary>The greatest (m²).</summary>
    public const double MostArea = 300;

    /// <summary>Of all rooms together, 30 to 300 (m²); null to draw it, even over its logarithm.</summary>
    public double? Area { get; init; }
}
