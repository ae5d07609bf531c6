namespace Astro.Imaging;

/// <summary>A frame and when it was taken.</summary>
/// <param name="Image">The pixels; the capture's own, to be read until so many later frames have been taken as
/// <see cref="FrameCaptureOptions.Held"/> says.</param>
/// <param name="Number">Which frame of the capture it is, from 1 on; frames that were dropped count too.</param>
/// <param name="Timestamp">When it was acquired, as the capture's clock counts
/// (<see cref="TimeProvider.GetTimestamp"/>).</param>
public readonly record struct CapturedFrame(ImageBuffer Image, long Number, long Timestamp);
