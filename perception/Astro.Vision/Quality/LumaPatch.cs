using Astro.Imaging;

namespace Astro.Vision;

/// <summary>
/// A face's brightness on a small square grid, sampled over the middle of its box, where background is rare.
/// </summary>
internal readonly ref struct LumaPatch(Span<float> luma)
{
    /// <summary>Samples in all.</summary>
    public const int Length = Side * Side;

    private const int Side = 32;
    private const float Middle = 0.8f;
    private readonly Span<float> _luma = luma;

    /// <summary>
    /// Fills the grid with means over the pixels of each cell (ITU-R BT.601 weights); what lies outside is 0.
    /// </summary>
    public void Sample(ImageView image, FaceBox box)
    {
        var (width, height) = (box.Width * Middle, box.Height * Middle);
        var (left, top) = (box.X + (box.Width - width) / 2, box.Y + (box.Height - height) / 2);
        for (var row = 0; row < Side; row++)
        {
            var (y, endY) = Pixels(top + row * height / Side, height / Side, image.Height);
            for (var column = 0; column < Side; column++)
            {
                var (x, endX) = Pixels(left + column * width / Side, width / Side, image.Width);
                _luma[row * Side + column] = Mean(image, x, endX, y, endY);
            }
        }
    }

    /// <summary>The standard deviation of brightness.</summary>
    public float Deviation() => MathF.Sqrt(Variance());

    /// <summary>The share of samples from <paramref name="least"/> to <paramref name="greatest"/>, 0 to 1.</summary>
    public float ShareWithin(float least, float greatest)
    {
        var within = 0;
        foreach (var value in _luma)
            within += value >= least && value <= greatest ? 1 : 0;
        return within / (float)Length;
    }

    /// <summary>
    /// How much of the brightness changes from one sample to the next: the mean squared Laplacian over sixteen times
    /// the variance. The variance of the Laplacian is a focus measure (Pech-Pacheco et al., 2000); dividing takes out
    /// contrast.
    /// </summary>
    public float DetailRatio()
    {
        var sum = 0f;
        for (var y = 1; y < Side - 1; y++)
        {
            for (var at = y * Side + 1; at < y * Side + Side - 1; at++)
            {
                var laplacian = _luma[at - 1] + _luma[at + 1] + _luma[at - Side] + _luma[at + Side] - 4 * _luma[at];
                sum += laplacian * laplacian;
            }
        }
        var variance = Variance();
        return variance > 0 ? sum / ((Side - 2) * (Side - 2)) / (16 * variance) : 0;
    }

    private float Variance()
    {
        float sum = 0, squares = 0;
        foreach (var value in _luma)
            sum += value;
        var mean = sum / Length;
        foreach (var value in _luma)
            squares += (value - mean) * (value - mean);
        return squares / Length;
    }

    private static (int From, int To) Pixels(float from, float length, int limit)
    {
        if (!(from + length > 0 && from < limit))
            return (0, 0);
        var first = Math.Clamp((int)MathF.Round(from), 0, limit - 1);
        return (first, Math.Clamp((int)MathF.Round(from + length), first + 1, limit));
    }

    private static float Mean(ImageView image, int x, int endX, int y, int endY)
    {
        var sum = 0;
        var size = image.Format.BytesPerPixel();
        var (red, green, blue) = image.Format switch
        {
            PixelFormat.Rgb24 => (0, 1, 2),
            PixelFormat.Bgr24 => (2, 1, 0),
            _ => (0, 0, 0),
        };
        for (var row = y; row < endY; row++)
        {
            var pixels = image.Row(row);
            for (var at = x * size; at < endX * size; at += size)
                sum += 299 * pixels[at + red] + 587 * pixels[at + green] + 114 * pixels[at + blue];
        }
        var count = (endX - x) * (endY - y);
        return count > 0 ? sum / (1000f * count) : 0;
    }
}
