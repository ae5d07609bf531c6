namespace Astro.Perception;

/// <summary>How a <see cref="PerceptionPipeline"/> works.</summary>
public sealed record PerceptionOptions
{
    /// <summary>How many faces of a frame are looked at; the detector's best ones.</summary>
    public int MaxDetections { get; init; } = 32;

    /// <summary>How faces are followed.</summary>
    public TrackerOptions Tracker { get; init; } = new();

    /// <summary>How they are named.</summary>
    public FusionOptions Fusion { get; init; } = new();
}
