namespace Astro.Imaging;

/// <summary>Changes an image's size.</summary>
public static class Resampling
{
    /// <summary>
    /// Makes an image smaller by area averaging: every result pixel is the mean of the source pixels that it covers,
    /// so fine detail turns to gray instead of to false patterns.
    /// </summary>
    /// <param name="source">What to reduce.</param>
    /// <param name="target">Receives the result: the same format, no wider and no higher than the source.</param>
    /// <exception cref="ArgumentException">The formats differ, or the target is the larger one.</exception>
    public static void Reduce(ImageView source, ImageBuffer target)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (target.Format != source.Format || target.Width > source.Width || target.Height > source.Height)
            throw new ArgumentException(
                $"{source.Width}x{source.Height} {source.Format} does not reduce to "
                + $"{target.Width}x{target.Height} {target.Format}", nameof(target));
        var channels = source.Format.BytesPerPixel();
        for (var y = 0; y < target.Height; y++)
        {
            var (top, bottom) = Covered(y, target.Height, source.Height);
            for (var x = 0; x < target.Width; x++)
            {
                var (left, right) = Covered(x, target.Width, source.Width);
                var pixels = (bottom - top) * (right - left);
                for (var channel = 0; channel < channels; channel++)
                {
                    var sum = 0L;
                    for (var row = top; row < bottom; row++)
                        for (var at = row * source.Stride + left * channels + channel;
                            at < row * source.Stride + right * channels; at += channels)
                            sum += source.Pixels[at];
                    target.Pixels[y * target.Stride + x * channels + channel] = (byte)((sum + pixels / 2) / pixels);
                }
            }
        }
    }

    private static (int From, int To) Covered(int index, int count, int total) =>
        ((int)((long)index * total / count), (int)((index + 1L) * total / count));
}
