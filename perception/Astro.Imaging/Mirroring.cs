namespace Astro.Imaging;

/// <summary>Exchanges right and left.</summary>
public static class Mirroring
{
    /// <summary>Turns every row of an image round, in place.</summary>
    public static void Flip(ImageBuffer image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var size = image.Format.BytesPerPixel();
        for (var y = 0; y < image.Height; y++)
        {
            var row = image.Pixels.AsSpan(y * image.Stride, image.Stride);
            // The bytes of all pixels the other way round, then those of each pixel right again.
            row.Reverse();
            if (size == 1)
                continue;
            for (var x = 0; x < row.Length; x += size)
                (row[x], row[x + 2]) = (row[x + 2], row[x]);
        }
    }
}
