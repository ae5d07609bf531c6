using System.Numerics;
using Astro.Imaging;

namespace Astro.Vision.Tests;

/// <summary>Frames and faces with known content.</summary>
internal static class Frames
{
    public static ImageBuffer Noise(int width, int height, PixelFormat format, int seed)
    {
        var image = new ImageBuffer(width, height, format);
        new Random(seed).NextBytes(image.Pixels);
        return image;
    }

    /// <summary>The same picture, the other colour first.</summary>
    public static ImageBuffer Swapped(ImageBuffer image)
    {
        var format = image.Format == PixelFormat.Rgb24 ? PixelFormat.Bgr24 : PixelFormat.Rgb24;
        var swapped = new ImageBuffer(image.Width, image.Height, format, [.. image.Pixels]);
        for (var i = 0; i < swapped.Pixels.Length; i += 3)
            (swapped.Pixels[i], swapped.Pixels[i + 2]) = (swapped.Pixels[i + 2], swapped.Pixels[i]);
        return swapped;
    }

    /// <summary>The same rows with bytes of no meaning between them.</summary>
    public static byte[] Padded(ImageBuffer image, int padding)
    {
        var stride = image.Stride + padding;
        var padded = new byte[stride * image.Height];
        Array.Fill(padded, (byte)0xAB);
        for (var y = 0; y < image.Height; y++)
            image.View.Row(y).CopyTo(padded.AsSpan(y * stride));
        return padded;
    }

    public static FaceLandmarks Moved(FaceLandmarks landmarks, SimilarityTransform transform)
    {
        foreach (ref var point in (Span<Vector2>)landmarks)
            point = transform.Apply(point);
        return landmarks;
    }
}
