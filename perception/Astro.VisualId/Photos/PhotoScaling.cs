using Astro.Imaging;

namespace Astro.VisualId;

/// <summary>Makes photos smaller or gives them a border, for the face detector.</summary>
internal static class PhotoScaling
{
    /// <summary>Halves both sides; each pixel is the mean of four, so that nothing aliases.</summary>
    public static ImageBuffer Halve(ImageBuffer image)
    {
        var half = new ImageBuffer(Math.Max(1, image.Width / 2), Math.Max(1, image.Height / 2), image.Format);
        var (source, channels) = (image.Pixels, image.Format.BytesPerPixel());
        var target = 0;
        for (var y = 0; y < half.Height; y++)
        {
            var upper = 2 * y * image.Stride;
            var lower = Math.Min(2 * y + 1, image.Height - 1) * image.Stride;
            for (var x = 0; x < half.Width; x++)
            {
                var left = 2 * x * channels;
                var right = Math.Min(2 * x + 1, image.Width - 1) * channels;
                for (var c = 0; c < channels; c++)
                {
                    var sum = source[upper + left + c] + source[upper + right + c]
                        + source[lower + left + c] + source[lower + right + c];
                    half.Pixels[target++] = (byte)((sum + 2) / 4);
                }
            }
        }
        return half;
    }

    /// <summary>Surrounds an image with <paramref name="border"/> black pixels on every side.</summary>
    public static ImageBuffer AddBorder(ImageBuffer image, int border)
    {
        var framed = new ImageBuffer(image.Width + 2 * border, image.Height + 2 * border, image.Format);
        var channels = image.Format.BytesPerPixel();
        for (var y = 0; y < image.Height; y++)
        {
            image.View.Row(y)
                .CopyTo(framed.Pixels.AsSpan((y + border) * framed.Stride + border * channels));
        }
        return framed;
    }

    /// <summary>Swaps left and right.</summary>
    public static ImageBuffer Mirror(ImageBuffer image)
    {
        var mirrored = new ImageBuffer(image.Width, image.Height, image.Format);
        var channels = image.Format.BytesPerPixel();
        for (var pixel = 0; pixel < image.Width * image.Height; pixel++)
        {
            var x = pixel % image.Width;
            image.Pixels.AsSpan(pixel * channels, channels)
                .CopyTo(mirrored.Pixels.AsSpan((pixel - x + image.Width - 1 - x) * channels));
        }
        return mirrored;
    }
}
