using Astro.Imaging.Codecs;

namespace Astro.Imaging;

/// <summary>
/// JPEG and PNG, to and from files and memory. The content decides which, never the file's name.
/// </summary>
public static class ImageFile
{
    /// <summary>The widest and highest image that is decoded, in pixels.</summary>
    public const int MaxSide = 16_384;

    /// <summary>The most pixels that are decoded (64 Mi), whatever a header promises.</summary>
    public const int MaxPixels = 1 << 26;

    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxFileBytes = 1 << 28;

    /// <summary>What decodes and encodes: libturbojpeg and libspng, the system's shared libraries, unless whoever
    /// composes the program sets another one, which is before the first image.</summary>
    public static IImageCodec Codec { get; set; } = new SystemCodec();

    /// <summary>
    /// Reads a JPEG or PNG file as <see cref="PixelFormat.Rgb24"/>, upright (EXIF orientation applied).
    /// </summary>
    /// <exception cref="ImageFormatException">The file is not an image that can be read, or too large.</exception>
    /// <exception cref="IOException">The file cannot be opened, or may not be.</exception>
    public static ImageBuffer Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var file = Open(path);
        if (file.Length > MaxFileBytes)
            throw new ImageFormatException(path, $"{file.Length} bytes; at most {MaxFileBytes} are read");
        var data = new byte[file.Length];
        file.ReadExactly(data);
        return Decode(data, path);
    }

    /// <summary>
    /// Reads a JPEG or PNG from memory as <see cref="PixelFormat.Rgb24"/>, upright; alpha is dropped.
    /// </summary>
    /// <param name="data">The encoded image, whole.</param>
    /// <param name="source">What to call it in an error, normally the file's path.</param>
    /// <exception cref="ImageFormatException">It is not an image that can be read, or too large.</exception>
    public static ImageBuffer Decode(ReadOnlySpan<byte> data, string source = "image")
    {
        if (Signature.IsJpeg(data))
            return ExifOrientation.Read(data).Apply(Codec.DecodeJpeg(data, source));
        if (Signature.IsPng(data))
            return Codec.DecodePng(data, source);
        throw new ImageFormatException(source, data.IsEmpty ? "the file is empty" : "neither a JPEG nor a PNG image");
    }

    /// <summary>Encodes as PNG, without loss: gray stays gray, the others become RGB.</summary>
    public static byte[] EncodePng(ImageView image) => Codec.EncodePng(image);

    /// <summary>Encodes as baseline JPEG.</summary>
    /// <param name="image">The pixels.</param>
    /// <param name="quality">1 (smallest) to 100 (best).</param>
    /// <param name="fullChroma">Whether colour keeps the full resolution (4:4:4) instead of half of it (4:2:0).</param>
    public static byte[] EncodeJpeg(ImageView image, int quality = 90, bool fullChroma = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, 100);
        return Codec.EncodeJpeg(image, quality, fullChroma);
    }

    /// <summary>Writes a PNG file. It appears whole or not at all.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void SavePng(string path, ImageView image) => AtomicFile.Write(path, EncodePng(image));

    /// <summary>Writes a JPEG file. It appears whole or not at all.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="image">The pixels.</param>
    /// <param name="quality">1 (smallest) to 100 (best).</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void SaveJpeg(string path, ImageView image, int quality = 90) =>
        AtomicFile.Write(path, EncodeJpeg(image, quality));

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new IOException($"{path}: not a file that may be read", denied);
        }
    }

    internal static void CheckSize(string source, long width, long height)
    {
        if (width is < 1 or > MaxSide || height is < 1 or > MaxSide || width * height > MaxPixels)
            throw new ImageFormatException(
                source, $"{width}x{height} pixels; at most {MaxSide} a side and {MaxPixels} in all are read");
    }
}
