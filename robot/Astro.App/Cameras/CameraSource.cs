using System.Globalization;
using Astro.Imaging;

namespace Astro.App.Cameras;

/// <summary>
/// What a user calls a source of frames: the number of a camera or its <c>/dev/video0</c>, a URL, a video file, a
/// picture or a folder of pictures. Pictures are read in every build, the others where it has OpenCV.
/// </summary>
internal static partial class CameraSource
{
    private const string Devices = "/dev/video";

    /// <summary>Finds out what is meant; nothing is opened yet.</summary>
    /// <param name="source">As it was written.</param>
    /// <param name="settings">What to ask of a camera.</param>
    /// <exception cref="IOException">There is no such file, or OpenCV, which it takes, is not here.</exception>
    /// <exception cref="FormatException">Settings are asked of what has none.</exception>
    public static IFrameReader Find(string source, CameraSettings settings)
    {
        var device = DeviceOf(source);
        if (device is null && settings is not { Size: null, Exposure: null })
            throw new FormatException($"{source}: --size and --exposure are a camera's, and this is none");
        if (IsOfPictures(source))
            return new PictureReader(source);
        if (device is null && !IsUrl(source) && !File.Exists(source))
            throw new FileNotFoundException(
                $"{source}: expected a camera's number, a URL, or a file or folder that is there");
        if (WhyNoOpenCv() is { } why)
            throw new IOException($"{source}: takes OpenCV: {why}; a folder of pictures can be read without");
        IFrameReader? reader = null;
        OpenWithOpenCv(source, device, settings, ref reader);
        return reader!;
    }

    /// <summary>Whether it is a picture or a folder of pictures, which is not what happens now.</summary>
    public static bool IsOfPictures(string source) => PictureReader.Accepts(source);

    /// <summary>Why cameras, streams and videos cannot be read; null when they can.</summary>
    public static string? WhyNoOpenCv()
    {
        var why = "not in this build (OpenCv=true ./astro … builds it in where NuGet has OpenCvSharp4)";
        AskOpenCv(ref why!);
        return why;
    }

    /// <summary>Which OpenCV there is; null when there is none.</summary>
    public static string? OpenCvVersion()
    {
        string? version = null;
        if (WhyNoOpenCv() is null)
            AskVersion(ref version);
        return version;
    }

    // Without OpenCvSource.cs, which only a build with Astro.Vision.OpenCv has, there is nothing to call.
    static partial void OpenWithOpenCv(string source, int? device, CameraSettings settings, ref IFrameReader? reader);

    static partial void AskOpenCv(ref string? whyAbsent);

    static partial void AskVersion(ref string? version);

    private static int? DeviceOf(string source)
    {
        var number = source.StartsWith(Devices, StringComparison.Ordinal) ? source[Devices.Length..] : source;
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
    }

    private static bool IsUrl(string source) => source.Contains("://", StringComparison.Ordinal);
}
