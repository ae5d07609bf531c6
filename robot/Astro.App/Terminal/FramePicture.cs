using Astro.Imaging;
using Spectre.Console;

namespace Astro.App.Terminal;

/// <summary>Draws a camera frame into a <see cref="PixelCanvas"/>.</summary>
internal static class FramePicture
{
    /// <summary>Draws it as large as fits, and no larger than it is.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="columns">The most character cells in a line.</param>
    /// <param name="rows">The most lines, each of two pixels.</param>
    public static PixelCanvas Draw(ImageView frame, int columns, int rows)
    {
        var scale = Math.Min(1, Math.Min(
            Math.Max(1, columns) / (double)frame.Width, 2.0 * Math.Max(1, rows) / frame.Height));
        var reduced = new ImageBuffer(
            Math.Max(1, (int)(frame.Width * scale)), Math.Max(1, (int)(frame.Height * scale)), frame.Format);
        Resampling.Reduce(frame, reduced);
        // Two rows of pixels are a line; where there is an odd number the last is half dark.
        var canvas = new PixelCanvas(reduced.Width, reduced.Height + reduced.Height % 2);
        for (var y = 0; y < reduced.Height; y++)
            for (var x = 0; x < reduced.Width; x++)
                canvas[x, y] = ColorAt(reduced, x, y);
        return canvas;
    }

    private static Color ColorAt(ImageBuffer image, int x, int y)
    {
        var pixel = image.Pixels.AsSpan(y * image.Stride + x * image.Format.BytesPerPixel());
        return image.Format switch
        {
            PixelFormat.Gray8 => new Color(pixel[0], pixel[0], pixel[0]),
            PixelFormat.Bgr24 => new Color(pixel[2], pixel[1], pixel[0]),
            _ => new Color(pixel[0], pixel[1], pixel[2]),
        };
    }
}
