namespace Astro.Imaging;

/// <summary>How a <see cref="FrameCapture"/> gets on.</summary>
/// <param name="State">What it does.</param>
/// <param name="Text">The same as one line for people; it names the source.</param>
public sealed record CaptureStatus(CaptureState State, string Text);

/// <summary>What a <see cref="FrameCapture"/> does.</summary>
public enum CaptureState
{
    /// <summary>It is open; the first frame has not come yet.</summary>
    Waiting,

    /// <summary>Frames come.</summary>
    Running,

    /// <summary>The source was lost, and is tried again.</summary>
    Lost,

    /// <summary>The recording is over, or cannot be read on; no frame comes any more.</summary>
    Ended,
}
