using System.Numerics;

namespace Astro.Vision;

/// <summary>
/// Where the five points lie on an average adult head, in metres, in the head's frame: origin midway between the
/// eyes, x out of the face, y to the person's left, z up (REP-103).
/// <para>
/// Width of the eyes: 63 mm between adult pupils on average (Dodgson, "Variation and extrema of human interpupillary
/// distance", 2004). The others from the means of young adult women and men in Farkas, "Anthropometry of the Head and
/// Face" (1994): mouth 52 mm wide; from the root of the nose, taken 5 mm above the pupils, 75 mm down to the mouth and
/// 47 mm along the bridge to the tip, 19 mm further out, hence 43 mm lower. Outwards from the eyes: the tip 30 mm, the
/// corners of the mouth 10 mm.
/// </para>
/// </summary>
public static class HeadModel
{
    /// <summary>Between the centres of the eyes (m).</summary>
    public const float EyeDistance = 0.063f;

    /// <summary>The five points (m), in the order of <see cref="FaceLandmarks"/>.</summary>
    public static ReadOnlySpan<Vector3> Points => Five;

    private static readonly Vector3[] Five =
    [
        new(0, -EyeDistance / 2, 0),
        new(0, EyeDistance / 2, 0),
        new(0.030f, 0, -0.038f),
        new(0.010f, -0.026f, -0.070f),
        new(0.010f, 0.026f, -0.070f),
    ];
}
