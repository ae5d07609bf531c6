using System.Runtime.InteropServices;

namespace Astro.Imaging.Codecs;

/// <summary>The TurboJPEG 2 C API (libjpeg-turbo), as far as it is used here.</summary>
internal static partial class TurboJpeg
{
    private const string Library = "libturbojpeg.so.0";

    [LibraryImport(Library, EntryPoint = "tjInitDecompress")]
    public static partial TurboJpegHandle InitDecompress();

    [LibraryImport(Library, EntryPoint = "tjInitCompress")]
    public static partial TurboJpegHandle InitCompress();

    [LibraryImport(Library, EntryPoint = "tjDestroy")]
    public static partial int Destroy(nint handle);

    [LibraryImport(Library, EntryPoint = "tjDecompressHeader3")]
    public static unsafe partial int DecompressHeader(
        TurboJpegHandle handle, byte* data, CULong length, out int width, out int height, out int subsampling,
        out Colorspace colorspace);

    [LibraryImport(Library, EntryPoint = "tjDecompress2")]
    public static unsafe partial int Decompress(
        TurboJpegHandle handle, byte* data, CULong length, byte* pixels, int width, int pitch, int height,
        Layout layout, Flags flags);

    [LibraryImport(Library, EntryPoint = "tjCompress2")]
    public static unsafe partial int Compress(
        TurboJpegHandle handle, byte* pixels, int width, int pitch, int height, Layout layout, ref byte* data,
        ref CULong length, Subsampling subsampling, int quality, Flags flags);

    [LibraryImport(Library, EntryPoint = "tjBufSize")]
    public static partial CULong BufferSize(int width, int height, Subsampling subsampling);

    [LibraryImport(Library, EntryPoint = "tjGetErrorStr2")]
    private static partial nint GetErrorStr(TurboJpegHandle handle);

    public static string LastError(TurboJpegHandle handle) =>
        Marshal.PtrToStringUTF8(GetErrorStr(handle)) ?? "unknown error";

    public enum Layout
    {
        Rgb = 0,
        Bgr = 1,
        Gray = 6,
        Cmyk = 11,
    }

    public enum Colorspace
    {
        Rgb = 0,
        YCbCr = 1,
        Gray = 2,
        Cmyk = 3,
        Ycck = 4,
    }

    public enum Subsampling
    {
        None = 0,
        Half = 2,
        Gray = 3,
    }

    [Flags]
    public enum Flags
    {
        None = 0,
        NoRealloc = 1024,
        StopOnWarning = 8192,
        LimitScans = 32768,
    }
}
