using Astro.Imaging;
using OpenCvSharp;

namespace Astro.Vision.OpenCv;

/// <summary>JPEG and PNG through OpenCV.</summary>
public sealed class OpenCvCodec : IImageCodec
{
    // IMWRITE_JPEG_SAMPLING_FACTOR and its values, which OpenCV has from 4.7 on and ignores before.
    private const int SamplingFactor = 7;
    private const int NoSubsampling = 0x111111;
    private const int HalfSubsampling = 0x221111;
    private static readonly Version FirstWithFullChroma = new(4, 7);

    // As stored: the orientation is the caller's to apply.
    private const ImreadModes Stored = ImreadModes.Color | ImreadModes.IgnoreOrientation;

    /// <summary>Makes a codec.</summary>
    /// <exception cref="IOException">OpenCV is not here.</exception>
    public OpenCvCodec() => OpenCvLibrary.Require();

    /// <inheritdoc/>
    public ImageBuffer DecodeJpeg(ReadOnlySpan<byte> data, string source)
    {
        if (!EncodedSize.HasEnd(data))
            throw Damaged("JPEG", source);
        return Decode(data, EncodedSize.OfJpeg(data), "JPEG", source);
    }

    /// <inheritdoc/>
    public ImageBuffer DecodePng(ReadOnlySpan<byte> data, string source) =>
        Decode(data, EncodedSize.OfPng(data), "PNG", source);

    /// <inheritdoc/>
    public byte[] EncodeJpeg(ImageView image, int quality, bool fullChroma)
    {
        if (fullChroma && new Version(Cv2.GetVersionMajor(), Cv2.GetVersionMinor()) < FirstWithFullChroma)
            throw new NotSupportedException(
                $"OpenCV {OpenCvLibrary.Version} cannot keep the full resolution of colour; from 4.7 on it can");
        return Encode(".jpg", image,
        [
            (int)ImwriteFlags.JpegQuality, quality,
            SamplingFactor, fullChroma ? NoSubsampling : HalfSubsampling,
        ]);
    }

    /// <inheritdoc/>
    public byte[] EncodePng(ImageView image) => Encode(".png", image, []);

    private static unsafe ImageBuffer Decode(
        ReadOnlySpan<byte> data, (long Width, long Height)? size, string kind, string source)
    {
        if (size is not { Width: > 0, Height: > 0 } promised)
            throw Damaged(kind, source);
        ImageFile.CheckSize(source, promised.Width, promised.Height);
        try
        {
            using var decoded = Cv2.ImDecode(data, Stored);
            if (decoded.Empty() || decoded.Type() != MatType.CV_8UC3)
                throw Damaged(kind, source);
            var image = new ImageBuffer(decoded.Width, decoded.Height, PixelFormat.Rgb24);
            for (var y = 0; y < image.Height; y++)
                CopySwapped(new ReadOnlySpan<byte>((void*)decoded.Ptr(y), image.Stride),
                    image.Pixels.AsSpan(y * image.Stride, image.Stride));
            return image;
        }
        catch (Exception error) when (error is OpenCVException or OpenCvSharpException)
        {
            throw Damaged(kind, source, error);
        }
    }

    private static unsafe byte[] Encode(string kind, ImageView image, int[] parameters)
    {
        var isGray = image.Format == PixelFormat.Gray8;
        using var mat = new Mat(image.Height, image.Width, isGray ? MatType.CV_8UC1 : MatType.CV_8UC3);
        for (var y = 0; y < image.Height; y++)
        {
            var row = image.Row(y);
            var to = new Span<byte>((void*)mat.Ptr(y), row.Length);
            if (image.Format == PixelFormat.Rgb24)
                CopySwapped(row, to);
            else
                row.CopyTo(to);
        }
        return Cv2.ImEncode(kind, mat, out var encoded, parameters)
            ? encoded
            : throw new InvalidOperationException($"OpenCV cannot encode {kind}");
    }

    /// <summary>Red first becomes blue first, or the other way round.</summary>
    private static void CopySwapped(ReadOnlySpan<byte> from, Span<byte> to)
    {
        for (var x = 0; x + 2 < from.Length; x += 3)
            (to[x], to[x + 1], to[x + 2]) = (from[x + 2], from[x + 1], from[x]);
    }

    private static ImageFormatException Damaged(string kind, string source, Exception? inner = null) =>
        new(source, $"damaged {kind}: OpenCV cannot read it", inner);
}
