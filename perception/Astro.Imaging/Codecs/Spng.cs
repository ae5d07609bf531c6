using System.Runtime.InteropServices;

namespace Astro.Imaging.Codecs;

/// <summary>The libspng 0.7 C API, as far as it is used here.</summary>
internal static partial class Spng
{
    private const string Library = "libspng.so.0";

    [LibraryImport(Library, EntryPoint = "spng_ctx_new")]
    public static partial SpngHandle New(ContextFlags flags);

    [LibraryImport(Library, EntryPoint = "spng_ctx_free")]
    public static partial void Free(nint context);

    [LibraryImport(Library, EntryPoint = "spng_set_png_buffer")]
    public static unsafe partial int SetBuffer(SpngHandle context, byte* data, nuint length);

    [LibraryImport(Library, EntryPoint = "spng_set_image_limits")]
    public static partial int SetImageLimits(SpngHandle context, uint width, uint height);

    [LibraryImport(Library, EntryPoint = "spng_set_chunk_limits")]
    public static partial int SetChunkLimits(SpngHandle context, nuint chunkBytes, nuint cacheBytes);

    [LibraryImport(Library, EntryPoint = "spng_get_ihdr")]
    public static partial int GetHeader(SpngHandle context, out Header header);

    [LibraryImport(Library, EntryPoint = "spng_set_ihdr")]
    public static partial int SetHeader(SpngHandle context, in Header header);

    [LibraryImport(Library, EntryPoint = "spng_decode_image")]
    public static unsafe partial int Decode(SpngHandle context, byte* pixels, nuint length, Layout layout, int flags);

    [LibraryImport(Library, EntryPoint = "spng_set_option")]
    public static partial int SetOption(SpngHandle context, Option option, int value);

    [LibraryImport(Library, EntryPoint = "spng_encode_image")]
    public static unsafe partial int Encode(
        SpngHandle context, byte* pixels, nuint length, Layout layout, EncodeFlags flags);

    /// <summary>Hands over a buffer that the caller releases with the C library's <c>free</c>.</summary>
    [LibraryImport(Library, EntryPoint = "spng_get_png_buffer")]
    public static unsafe partial byte* TakeBuffer(SpngHandle context, out nuint length, out int error);

    [LibraryImport(Library, EntryPoint = "spng_strerror")]
    private static partial nint StringOf(int error);

    public static string Describe(int error) => Marshal.PtrToStringUTF8(StringOf(error)) ?? $"error {error}";

    /// <summary>PNG's IHDR chunk.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Header
    {
        public uint Width;
        public uint Height;
        public byte BitDepth;
        public ColourType ColourType;
        public byte Compression;
        public byte Filter;
        public byte Interlace;
    }

    public enum ColourType : byte
    {
        Gray = 0,
        Rgb = 2,
    }

    [Flags]
    public enum ContextFlags
    {
        Decoder = 0,
        Encoder = 2,
    }

    public enum Layout
    {
        Rgb8 = 4,
        AsStored = 256,
    }

    public enum Option
    {
        CompressionLevel = 2,
        EncodeToBuffer = 12,
    }

    [Flags]
    public enum EncodeFlags
    {
        None = 0,
        Finalize = 2,
    }
}
