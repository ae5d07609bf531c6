namespace Astro.Imaging;

/// <summary>What to ask of a camera, and for how long to wait for one.</summary>
public sealed record CameraSettings
{
    /// <summary>Width and height (px), of which a camera takes the nearest that it has; null for its default.</summary>
    public (int Width, int Height)? Size { get; init; }

    /// <summary>How to expose; null for as it is.</summary>
    public CameraExposure? Exposure { get; init; }

    /// <summary>After how long without an answer or a frame a stream counts as lost.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);
}
