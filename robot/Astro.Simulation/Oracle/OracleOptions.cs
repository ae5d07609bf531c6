namespace Astro.Simulation;

/// <summary>
/// What oracle perception sees and how long it takes to be sure. The defaults are where the real pipeline stands: the
/// face sizes at which its detector finds and its embedder recognises, and the looks that it asks for.
/// </summary>
public sealed record OracleOptions
{
    /// <summary>The width of a face's box (m), which with its distance decides its width in the picture.</summary>
    public double FaceWidth { get; init; } = 0.15;

    /// <summary>The width (px) from which a face is seen.</summary>
    public double MinSeenWidth { get; init; } = 16;

    /// <summary>The width (px) from which a look tells whose face it is.</summary>
    public double MinLookWidth { get; init; } = 32;

    /// <summary>How far (rad) a face may be turned from the camera, either way, to be seen.</summary>
    public double MaxSeenTurn { get; init; } = 75 * Math.PI / 180;

    /// <summary>How far (rad) a face may be turned from the camera, either way, for a look.</summary>
    public double MaxLookTurn { get; init; } = 0.75;

    /// <summary>How far (rad) a face may be turned for a look that tells it is a stranger's.</summary>
    public double FrontalTurn { get; init; } = 0.52;

    /// <summary>How many looks it takes to name somebody.</summary>
    public int MinLooks { get; init; } = 3;

    /// <summary>How many looks it takes to be sure of a stranger.</summary>
    public int MinUnknownLooks { get; init; } = 4;

    /// <summary>Between two looks at one face.</summary>
    public TimeSpan LookSpacing { get; init; } = TimeSpan.FromSeconds(0.2);

    /// <summary>After how long out of sight a face is a new one.</summary>
    public TimeSpan Memory { get; init; } = TimeSpan.FromSeconds(0.8);
}
