namespace Astro.Imaging.Tests;

/// <summary>Pictures with known content, and a folder of its own for each test that writes files.</summary>
internal static class TestPictures
{
    /// <summary>A smooth picture whose every corner differs, so turning or mirroring it shows.</summary>
    public static ImageBuffer Gradient(int width, int height, PixelFormat format)
    {
        var image = new ImageBuffer(width, height, format);
        var size = format.BytesPerPixel();
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                for (var channel = 0; channel < size; channel++)
                    image.Pixels[y * image.Stride + x * size + channel] = (byte)(channel switch
                    {
                        0 => 255 * x / Math.Max(width - 1, 1),
                        1 => 255 * y / Math.Max(height - 1, 1),
                        _ => 128,
                    });
        return image;
    }

    public static (byte Red, byte Green, byte Blue) Pixel(this ImageBuffer image, int x, int y)
    {
        var at = image.Pixels.AsSpan(y * image.Stride + x * 3, 3);
        return (at[0], at[1], at[2]);
    }

    public static string NewFolder() => Directory.CreateTempSubdirectory("astro-imaging-").FullName;
}
