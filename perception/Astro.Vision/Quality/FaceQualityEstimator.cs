using Astro.Imaging;

namespace Astro.Vision;

/// <summary>
/// Rates a look at a face from its pixels and pose. The face is sampled on a fixed grid, so the rating costs the same
/// for every size, and a face far away is not called blurred because its few pixels were enlarged.
/// </summary>
public static class FaceQualityEstimator
{
    /// <summary>
    /// Below this width of its box (px) a face holds too little for an embedder: drive closer instead.
    /// </summary>
    public const float LeastWidth = 32;

    private const float UselessWidth = 24;
    private const float AmpleWidth = 72;
    private const float UselessYaw = MathF.PI / 3;
    private const float UselessPitch = MathF.PI / 4;
    private const float AmpleContrast = 24;
    private const float SharpRatio = 0.06f;
    private const int LeastLuma = 16;
    private const int GreatestLuma = 240;

    /// <summary>Rates one detection.</summary>
    /// <param name="image">The frame, any format.</param>
    /// <param name="face">A face in it (px).</param>
    /// <param name="pose">How its head is turned.</param>
    public static FaceQuality Estimate(ImageView image, in FaceDetection face, HeadPose pose)
    {
        var patch = new LumaPatch(stackalloc float[LumaPatch.Length]);
        patch.Sample(image, face.Box);
        return new FaceQuality(
            Ramp(MathF.Min(face.Box.Width, face.Box.Height), UselessWidth, AmpleWidth),
            Ramp(patch.DetailRatio(), 0, SharpRatio),
            patch.ShareWithin(LeastLuma, GreatestLuma) * Ramp(patch.Deviation(), 0, AmpleContrast),
            Parabola(pose.Yaw / UselessYaw) * Parabola(pose.Pitch / UselessPitch));
    }

    private static float Ramp(float value, float from, float to) =>
        float.IsFinite(value) ? Math.Clamp((value - from) / (to - from), 0, 1) : 0;

    private static float Parabola(float share) => float.IsFinite(share) ? MathF.Max(0, 1 - share * share) : 0;
}
