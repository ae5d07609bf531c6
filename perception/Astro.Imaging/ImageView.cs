namespace Astro.Imaging;

/// <summary>A read-only look at pixels that somebody else owns: no copy, row-major, top row first.</summary>
public readonly ref struct ImageView
{
    /// <summary>Looks at <paramref name="pixels"/> without copying them.</summary>
    /// <param name="pixels">At least <c>(height − 1) · stride + width · bytes per pixel</c> bytes.</param>
    /// <param name="width">Columns, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="stride">Bytes from one row's start to the next one's, at least a packed row.</param>
    /// <param name="format">The layout of one pixel.</param>
    /// <exception cref="ArgumentException">The span is too short for the size that it is said to have.</exception>
    public ImageView(ReadOnlySpan<byte> pixels, int width, int height, int stride, PixelFormat format)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        var row = (long)width * format.BytesPerPixel();
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, row);
        if (pixels.Length < (height - 1L) * stride + row)
            throw new ArgumentException(
                $"{width}x{height} {format}, stride {stride}, does not fit in {pixels.Length} bytes", nameof(pixels));
        Pixels = pixels;
        Width = width;
        Height = height;
        Stride = stride;
        Format = format;
    }

    /// <summary>The bytes, from the top left pixel on; rows are <see cref="Stride"/> bytes apart.</summary>
    public ReadOnlySpan<byte> Pixels { get; }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Bytes from one row's start to the next one's.</summary>
    public int Stride { get; }

    /// <summary>The layout of one pixel.</summary>
    public PixelFormat Format { get; }

    /// <summary>The bytes of row <paramref name="y"/>, without its padding.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<byte> Row(int y)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)y, (uint)Height, nameof(y));
        return Pixels.Slice(y * Stride, Width * Format.BytesPerPixel());
    }
}
