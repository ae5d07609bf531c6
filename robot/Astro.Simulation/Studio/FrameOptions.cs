namespace Astro.Simulation.Studio;

/// <summary>What camera frames show.</summary>
public sealed record FrameOptions
{
    /// <summary>Of every draw.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>People are of this seed and the <see cref="Identities"/> − 1 that follow.</summary>
    public int FirstIdentity { get; init; } = 10_000_000;

    /// <summary>Of how many people those in the frames are drawn, at least 1.</summary>
    public int Identities { get; init; } = 1_000_000;

    /// <summary>Frame 0 shows the home of this seed; each home gives <see cref="FramesPerHome"/> frames.</summary>
    public int FirstHome { get; init; } = 10_000;

    /// <summary>How many frames in sequence show one home, at least 1.</summary>
    public int FramesPerHome { get; init; } = 20;

    /// <summary>The share of frames without anybody, 0 to 1.</summary>
    public double Empty { get; init; } = 0.22;
}
