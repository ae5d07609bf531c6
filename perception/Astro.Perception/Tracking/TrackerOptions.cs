namespace Astro.Perception;

/// <summary>How a <see cref="FaceTracker"/> follows faces.</summary>
public sealed record TrackerOptions
{
    /// <summary>How many faces are followed at once; further ones wait for a free place.</summary>
    public int MaxTracks { get; init; } = 16;

    /// <summary>How many detections confirm a track.</summary>
    public int ConfirmHits { get; init; } = 2;

    /// <summary>How long a confirmed track lives on unseen.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(0.8);

    /// <summary>How long a track that is not confirmed lives on unseen.</summary>
    public TimeSpan TentativeTimeout { get; init; } = TimeSpan.FromSeconds(0.3);

    /// <summary>How fast the picture may move as a whole because the camera turns (px/s, sideways; a quarter of it up
    /// or down). The default is 1.5 rad/s at a focal length of 600 px.</summary>
    public float MaxPanSpeed { get; init; } = 900;

    /// <summary>How fast a face may move in the picture beyond what was predicted (its own sizes a second). The
    /// default is a walk of 1.5 m/s across the view with a head 0.15 m wide.</summary>
    public float MaxFaceSpeed { get; init; } = 10;
}
