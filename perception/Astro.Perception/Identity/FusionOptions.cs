namespace Astro.Perception;

/// <summary>When a face is asked who it is, and how much it takes to believe the answer.</summary>
public sealed record FusionOptions
{
    /// <summary>The quality-weighted mean cosine from which a track can be named.</summary>
    public double Threshold { get; init; } = 0.40;

    /// <summary>The lead over the runner-up's mean cosine that a name needs.</summary>
    public double Margin { get; init; } = 0.10;

    /// <summary>How many looks must agree before a track is named.</summary>
    public int MinLooks { get; init; } = 3;

    /// <summary>How many good looks below the threshold make somebody a stranger.</summary>
    public int MinUnknownLooks { get; init; } = 4;

    /// <summary>The time between two looks at one track: consecutive frames share their blur and light, and count as
    /// one.</summary>
    public TimeSpan LookSpacing { get; init; } = TimeSpan.FromSeconds(0.2);

    /// <summary>The time between two looks at a track whose verdict has settled.</summary>
    public TimeSpan SettledSpacing { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many faces of a frame are embedded at most.</summary>
    public int EmbeddingsPerFrame { get; init; } = 2;

    /// <summary>The width (px) below which a face is not embedded.</summary>
    public double MinFaceWidth { get; init; } = 32;

    /// <summary>The yaw or pitch (rad), either way, beyond which a face is not embedded.</summary>
    public double MaxTurn { get; init; } = 0.75;

    /// <summary>The yaw or pitch (rad), either way, within which a look counts towards a stranger: beyond it, people
    /// who are enrolled fall below the threshold too.</summary>
    public double FrontalTurn { get; init; } = 0.52;

    /// <summary>The sharpness and the exposure (0 to 1) below either of which a face is not embedded.</summary>
    public double MinQuality { get; init; } = 0.2;
}
