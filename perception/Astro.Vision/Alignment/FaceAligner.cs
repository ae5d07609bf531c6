using System.Numerics;
using System.Runtime.Intrinsics;
using Astro.Imaging;

namespace Astro.Vision;

/// <summary>
/// Turns, scales and shifts a face so that its five points lie where a recognition network expects them.
/// </summary>
public static class FaceAligner
{
    /// <summary>Width and height of an aligned face (px).</summary>
    public const int Side = 112;

    private const int Plane = Side * Side;

    /// <summary>
    /// Where the five points lie in an aligned face: the 112×112 template of ArcFace (Deng et al., "ArcFace: Additive
    /// Angular Margin Loss for Deep Face Recognition", 2019; five points after SphereFace, 2017).
    /// </summary>
    public static FaceLandmarks Template { get; } = new(
        new Vector2(38.2946f, 51.6963f), new Vector2(73.5318f, 51.5014f), new Vector2(56.0252f, 71.7366f),
        new Vector2(41.5493f, 92.3655f), new Vector2(70.7299f, 92.2041f));

    /// <summary>The transform from the frame to an aligned face that fits the five points best.</summary>
    public static SimilarityTransform Fit(in FaceLandmarks landmarks)
    {
        var template = Template;
        return SimilarityTransform.Fit(landmarks, template);
    }

    /// <summary>
    /// Samples the aligned face bilinearly, straight into a network's input. Outside the frame it is black.
    /// </summary>
    /// <param name="image">The frame, any format.</param>
    /// <param name="landmarks">The face's five points in it (px).</param>
    /// <param name="scale">What the network wants of each channel.</param>
    /// <param name="tensor">Receives 3×112×112 floats: the planes of red, green and blue.</param>
    public static void Align(ImageView image, in FaceLandmarks landmarks, in ChannelScale scale, Span<float> tensor)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(tensor.Length, 3 * Plane, nameof(tensor));
        var toFace = Fit(landmarks);
        if (!(toFace.Scale > 0) || !float.IsFinite(toFace.Scale))
        {
            Fill(tensor, scale);
            return;
        }
        var toFrame = toFace.Inverse();
        var blueFirst = image.Format == PixelFormat.Bgr24;
        var sampler = new BilinearSampler(image);
        var factor = scale.Factor.AsVector128();
        var offset = scale.Offset.AsVector128();
        if (blueFirst)
            (factor, offset) = (SwapEnds(factor), SwapEnds(offset));
        var first = tensor.Slice(blueFirst ? 2 * Plane : 0, Plane);
        var second = tensor.Slice(Plane, Plane);
        var third = tensor.Slice(blueFirst ? 0 : 2 * Plane, Plane);
        for (var at = 0; at < Plane; at += Side)
        {
            var line = new SampledLine(toFrame.Apply(new Vector2(0, at / Side)), toFrame.Turn, factor, offset);
            sampler.SampleLine(line, first.Slice(at, Side), second.Slice(at, Side), third.Slice(at, Side));
        }
    }

    private static Vector128<float> SwapEnds(Vector128<float> v) => Vector128.Shuffle(v, Vector128.Create(2, 1, 0, 3));

    private static void Fill(Span<float> tensor, in ChannelScale scale)
    {
        tensor[..Plane].Fill(scale.Offset.X);
        tensor.Slice(Plane, Plane).Fill(scale.Offset.Y);
        tensor[(2 * Plane)..].Fill(scale.Offset.Z);
    }
}
