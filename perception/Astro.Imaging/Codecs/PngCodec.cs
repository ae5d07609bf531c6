using System.Runtime.InteropServices;

namespace Astro.Imaging.Codecs;

/// <summary>PNG through libspng. Every bit depth and colour type reads as 8-bit RGB; alpha is dropped.</summary>
internal static unsafe class PngCodec
{
    private const string Package = "libspng0";
    private const int ChunkBytes = 1 << 26;

    public static ImageBuffer Decode(ReadOnlySpan<byte> data, string source)
    {
        using var context = Open(Spng.ContextFlags.Decoder);
        fixed (byte* bytes = data)
        {
            Check(Spng.SetChunkLimits(context, ChunkBytes, ChunkBytes), source);
            Check(Spng.SetBuffer(context, bytes, (nuint)data.Length), source);
            Check(Spng.GetHeader(context, out var header), source);
            ImageFile.CheckSize(source, header.Width, header.Height);
            var image = new ImageBuffer((int)header.Width, (int)header.Height, PixelFormat.Rgb24);
            fixed (byte* pixels = image.Pixels)
                Check(Spng.Decode(context, pixels, (nuint)image.Pixels.Length, Spng.Layout.Rgb8, 0), source);
            return image;
        }
    }

    public static byte[] Encode(ImageView image)
    {
        using var context = Open(Spng.ContextFlags.Encoder);
        var gray = image.Format == PixelFormat.Gray8;
        var header = new Spng.Header
        {
            Width = (uint)image.Width,
            Height = (uint)image.Height,
            BitDepth = 8,
            ColourType = gray ? Spng.ColourType.Gray : Spng.ColourType.Rgb,
        };
        CheckEncoding(Spng.SetOption(context, Spng.Option.EncodeToBuffer, 1));
        CheckEncoding(Spng.SetHeader(context, header));
        var packed = Repack(image);
        fixed (byte* pixels = packed)
            CheckEncoding(Spng.Encode(
                context, pixels, (nuint)packed.Length, Spng.Layout.AsStored, Spng.EncodeFlags.Finalize));
        var encoded = Spng.TakeBuffer(context, out var length, out var error);
        CheckEncoding(error);
        try
        {
            return new ReadOnlySpan<byte>(encoded, checked((int)length)).ToArray();
        }
        finally
        {
            NativeMemory.Free(encoded);
        }
    }

    /// <summary>libspng takes rows without padding, and red first.</summary>
    private static ReadOnlySpan<byte> Repack(ImageView image)
    {
        var row = image.Width * image.Format.BytesPerPixel();
        if (image.Stride == row && image.Format != PixelFormat.Bgr24)
            return image.Pixels[..(row * image.Height)];
        var packed = new byte[row * image.Height];
        for (var y = 0; y < image.Height; y++)
        {
            var to = packed.AsSpan(y * row, row);
            image.Row(y).CopyTo(to);
            for (var x = 0; image.Format == PixelFormat.Bgr24 && x < row; x += 3)
                (to[x], to[x + 2]) = (to[x + 2], to[x]);
        }
        return packed;
    }

    private static void Check(int error, string source)
    {
        if (error != 0)
            throw new ImageFormatException(source, $"damaged PNG: {Spng.Describe(error)}");
    }

    private static void CheckEncoding(int error)
    {
        if (error != 0)
            throw new InvalidOperationException($"libspng cannot encode: {Spng.Describe(error)}");
    }

    private static SpngHandle Open(Spng.ContextFlags flags)
    {
        try
        {
            var context = Spng.New(flags);
            return context.IsInvalid ? throw new InvalidOperationException("libspng cannot start") : context;
        }
        catch (DllNotFoundException missing)
        {
            throw new CodecMissingException("libspng.so.0", Package, missing);
        }
    }
}
