namespace Astro.Imaging;

/// <summary>Pixels of its own: packed rows (no padding), row-major, top row first.</summary>
public sealed class ImageBuffer
{
    /// <summary>The most pixels that a buffer may have (an array of three bytes each still fits in memory).</summary>
    public const int MaxPixels = 1 << 28;

    /// <summary>A black image.</summary>
    /// <param name="width">Columns, at least 1.</param>
    /// <param name="height">Rows, at least 1; <c>width · height</c> is at most <see cref="MaxPixels"/>.</param>
    /// <param name="format">The layout of one pixel.</param>
    public ImageBuffer(int width, int height, PixelFormat format)
        : this(width, height, format, new byte[PackedLength(width, height, format)])
    {
    }

    /// <summary>Wraps <paramref name="pixels"/> without copying them.</summary>
    /// <exception cref="ArgumentException">The array's length is not exactly the packed image's.</exception>
    public ImageBuffer(int width, int height, PixelFormat format, byte[] pixels)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        if (pixels.Length != PackedLength(width, height, format))
            throw new ArgumentException(
                $"{width}x{height} {format} takes {PackedLength(width, height, format)} bytes, got {pixels.Length}",
                nameof(pixels));
        Width = width;
        Height = height;
        Format = format;
        Pixels = pixels;
    }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>The layout of one pixel.</summary>
    public PixelFormat Format { get; }

    /// <summary>Bytes from one row's start to the next one's: a packed row.</summary>
    public int Stride => Width * Format.BytesPerPixel();

    /// <summary>The bytes, exactly <c>Stride · Height</c> of them.</summary>
    public byte[] Pixels { get; }

    /// <summary>A read-only look at the whole image.</summary>
    public ImageView View => new(Pixels, Width, Height, Stride, Format);

    private static int PackedLength(int width, int height, PixelFormat format)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)width * height, MaxPixels, nameof(height));
        return width * height * format.BytesPerPixel();
    }
}
