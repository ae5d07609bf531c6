using System.Numerics;
using Astro.Ros;
using Astro.Vision;

namespace Astro.Perception;

/// <summary>How well a detection continues a track, from 0 (not at all) to 1, by place and size.</summary>
internal static class FaceAffinity
{
    /// <summary>The largest logarithm of the ratio of two sizes of one face: a factor of 1.8.</summary>
    private const float SizeGate = 0.59f;

    /// <summary>The distance, in face sizes, that is bridged however short the time.</summary>
    private const float NearGate = 0.5f;

    /// <summary>The distance, in face sizes, beyond which nothing is bridged however long the time.</summary>
    private const float FarGate = 3;

    public static float Of(FaceTrack track, Vector2 pan, in FaceDetection detection, Time stamp, float maxFaceSpeed)
    {
        var size = FaceTrack.SizeOf(detection.Box);
        var growth = MathF.Log(size / track.Size) / SizeGate;
        var unseen = (float)(stamp - track.LastSeen).TotalSeconds;
        var gate = Math.Min(NearGate + maxFaceSpeed * unseen, FarGate) * Math.Max(size, track.Size);
        var offset = (FaceTrack.CentreOf(detection.Box) - track.Centre - pan) / gate;
        var (near, alike) = (1 - offset.LengthSquared(), 1 - growth * growth);
        return near > 0 && alike > 0 ? near * alike : 0;
    }
}
