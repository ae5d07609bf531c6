using Astro.Imaging;
using Astro.Vision.OpenCv;

namespace Astro.App.Cameras;

/// <content>In a build with OpenCV.</content>
internal static partial class CameraSource
{
    static partial void OpenWithOpenCv(
        string source, int? device, CameraSettings settings, ref IFrameReader? reader) =>
        reader = device is { } index ? OpenCvReader.OfDevice(index, settings)
            : IsUrl(source) ? OpenCvReader.OfUrl(source, settings)
            : OpenCvReader.OfFile(source);

    static partial void AskOpenCv(ref string? whyAbsent) => whyAbsent = OpenCvLibrary.WhyAbsent();

    static partial void AskVersion(ref string? version) => version = OpenCvLibrary.Version;
}

/// <content>In a build with OpenCV.</content>
internal static partial class ImageCodecs
{
    static partial void MakeOpenCvs(ref IImageCodec? codec) =>
        codec = OpenCvLibrary.WhyAbsent() is null ? new OpenCvCodec() : null;
}
