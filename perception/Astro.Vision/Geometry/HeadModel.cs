using System.Numerics;

namespace Astro.Vision;

/// <summary>
/// Where the five points lie on an average adult head, in metres, in the head's frame: origin midway between the
/// eyes, x out of the face, y to the person's left, z up (REP-103).
/// <para>
/// Scale: the distance between adult pupils, 63 mm on average (Dodgson, "Variation and extrema of human interpupillary
/// distance", 2004). Height and width: the frontal template of <see cref="FaceAligner.Template"/>, the mean of many
/// faces as detectors mark them, at that scale. Depth, which no frontal picture shows: eyes and corners of the mouth
/// lie about 30 and 20 mm behind the tip of the nose.
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
        new(0.030f, 0, -0.036f),
        new(0.010f, -0.026f, -0.0725f),
        new(0.010f, 0.026f, -0.0725f),
    ];
}
