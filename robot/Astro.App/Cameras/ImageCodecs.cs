using System.Runtime.InteropServices;
using Astro.Imaging;

namespace Astro.App.Cameras;

/// <summary>What images are decoded with: the system's libraries or, where one of those is missing, OpenCV.</summary>
internal static partial class ImageCodecs
{
    private static readonly string[] Libraries = ["libturbojpeg.so.0", "libspng.so.0"];

    /// <summary>Chooses, before the first image.</summary>
    public static void Choose()
    {
        IImageCodec? codec = null;
        if (!Libraries.All(IsThere))
            MakeOpenCvs(ref codec);
        if (codec is not null)
            ImageFile.Codec = codec;
    }

    // Without OpenCvSource.cs there is nothing to call.
    static partial void MakeOpenCvs(ref IImageCodec? codec);

    private static bool IsThere(string library)
    {
        if (!NativeLibrary.TryLoad(library, out var handle))
            return false;
        NativeLibrary.Free(handle);
        return true;
    }
}
