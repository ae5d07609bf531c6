using System.Runtime.InteropServices;

namespace Astro.Imaging.Codecs;

/// <summary>
/// JPEG through libturbojpeg. A damaged stream is refused rather than shown with gray where data is missing.
/// </summary>
internal static unsafe class JpegCodec
{
    private const string Package = "libturbojpeg0";

    public static ImageBuffer Decode(ReadOnlySpan<byte> data, string source)
    {
        using var handle = Open(TurboJpeg.InitDecompress);
        fixed (byte* bytes = data)
        {
            var length = new CULong((nuint)data.Length);
            if (TurboJpeg.DecompressHeader(
                    handle, bytes, length, out var width, out var height, out _, out var space) != 0)
                throw Damaged(handle, source);
            if (width < 1 || height < 1)
                throw new ImageFormatException(source, "damaged JPEG: it ends before its picture");
            ImageFile.CheckSize(source, width, height);
            var inks = space is TurboJpeg.Colorspace.Cmyk or TurboJpeg.Colorspace.Ycck;
            var (layout, channels) = inks ? (TurboJpeg.Layout.Cmyk, 4) : (TurboJpeg.Layout.Rgb, 3);
            var pixels = Pixels(handle, bytes, length, width, height, channels, layout, source);
            return inks ? FromCmyk(pixels, width, height) : new ImageBuffer(width, height, PixelFormat.Rgb24, pixels);
        }
    }

    public static byte[] Encode(ImageView image, int quality, bool fullChroma)
    {
        using var handle = Open(TurboJpeg.InitCompress);
        var colour = fullChroma ? TurboJpeg.Subsampling.None : TurboJpeg.Subsampling.Half;
        var (layout, subsampling) = image.Format switch
        {
            PixelFormat.Gray8 => (TurboJpeg.Layout.Gray, TurboJpeg.Subsampling.Gray),
            PixelFormat.Bgr24 => (TurboJpeg.Layout.Bgr, colour),
            _ => (TurboJpeg.Layout.Rgb, colour),
        };
        var length = TurboJpeg.BufferSize(image.Width, image.Height, subsampling);
        var buffer = new byte[checked((int)length.Value)];
        fixed (byte* pixels = image.Pixels, output = buffer)
        {
            var data = output;
            if (TurboJpeg.Compress(handle, pixels, image.Width, image.Stride, image.Height, layout, ref data,
                    ref length, subsampling, quality, TurboJpeg.Flags.NoRealloc) != 0)
                throw new InvalidOperationException($"libturbojpeg cannot encode: {TurboJpeg.LastError(handle)}");
        }
        return buffer[..(int)length.Value];
    }

    private static byte[] Pixels(
        TurboJpegHandle handle, byte* data, CULong length, int width, int height, int channels,
        TurboJpeg.Layout layout, string source)
    {
        var pitch = width * channels;
        var pixels = new byte[checked(pitch * height)];
        // Progressive files may hold very many scans of very little data; the limit bounds the time they take.
        const TurboJpeg.Flags Strict = TurboJpeg.Flags.StopOnWarning | TurboJpeg.Flags.LimitScans;
        fixed (byte* output = pixels)
            if (TurboJpeg.Decompress(handle, data, length, output, width, pitch, height, layout, Strict) != 0)
                throw Damaged(handle, source);
        return pixels;
    }

    /// <summary>
    /// Inks to light without a colour profile; Adobe writes them inverted, which is what arrives here.
    /// </summary>
    private static ImageBuffer FromCmyk(byte[] inks, int width, int height)
    {
        var image = new ImageBuffer(width, height, PixelFormat.Rgb24);
        for (int from = 0, to = 0; from < inks.Length; from += 4, to += 3)
            for (var channel = 0; channel < 3; channel++)
                image.Pixels[to + channel] = (byte)((inks[from + channel] * inks[from + 3] + 127) / 255);
        return image;
    }

    private static ImageFormatException Damaged(TurboJpegHandle handle, string source) =>
        new(source, $"damaged JPEG: {TurboJpeg.LastError(handle)}");

    private static TurboJpegHandle Open(Func<TurboJpegHandle> open)
    {
        try
        {
            var handle = open();
            return handle.IsInvalid ? throw new InvalidOperationException("libturbojpeg cannot start") : handle;
        }
        catch (DllNotFoundException missing)
        {
            throw new CodecMissingException("libturbojpeg.so.0", Package, missing);
        }
    }
}
