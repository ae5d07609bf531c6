namespace Astro.Imaging;

/// <summary>How a <see cref="FrameCapture"/> works.</summary>
public sealed record FrameCaptureOptions
{
    /// <summary>Whether right and left are exchanged, as people expect of a picture of themselves.</summary>
    public bool Mirror { get; init; }

    /// <summary>How many frames that were taken stay untouched, the newest one included; at least 1.</summary>
    public int Held { get; init; } = 1;

    /// <summary>How long to wait before a source that was lost is tried again; twice as long each further
    /// time.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>How long at most.</summary>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromSeconds(8);
}
