using Astro.Ros;

namespace Astro.Perception;

/// <summary>What a frame shows; valid until the next frame is processed.</summary>
public readonly ref struct PerceivedFrame
{
    /// <summary>When the frame was taken.</summary>
    public required Time Stamp { get; init; }

    /// <summary>The confirmed faces that are visible, in the order of their track ids.</summary>
    public required ReadOnlySpan<TrackedFace> Faces { get; init; }

    /// <summary>Who they are, one a face, in the same order.</summary>
    public required ReadOnlySpan<FaceIdentity> Identities { get; init; }

    /// <summary>The tracks that ended with this frame, confirmed or not.</summary>
    public required ReadOnlySpan<EndedTrack> Ended { get; init; }
}
