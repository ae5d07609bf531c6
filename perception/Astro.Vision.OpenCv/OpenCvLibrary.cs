using System.Reflection;
using System.Runtime.InteropServices;
using OpenCvSharp;

namespace Astro.Vision.OpenCv;

/// <summary>OpenCV's own library under OpenCvSharp, which comes from elsewhere than OpenCvSharp itself.</summary>
public static partial class OpenCvLibrary
{
    private const string Name = "OpenCvSharpExtern";

    // AV_LOG_QUIET.
    private const string Quiet = "-8";

    // OpenCvSharp prints and breaks for good when it does not find it, so it is not asked before it was looked for.
    private static readonly Lazy<string?> Absence = new(LookFor);

    /// <summary>Which OpenCV it is, as in <c>4.13.0</c>.</summary>
    /// <exception cref="IOException">It is not here.</exception>
    public static string Version
    {
        get
        {
            Require();
            return Cv2.GetVersionString() ?? "of unknown version";
        }
    }

    /// <summary>Why it cannot be used; null when it can.</summary>
    public static string? WhyAbsent() => Absence.Value;

    /// <summary>Makes sure that it is here.</summary>
    /// <exception cref="IOException">It is not; the message says how to get it.</exception>
    public static void Require()
    {
        if (WhyAbsent() is { } why)
            throw new IOException($"OpenCV: {why}");
    }

    private static string? LookFor()
    {
        var package = typeof(Mat).Assembly;
        if (!NativeLibrary.TryLoad(Name, package, searchPath: null, out _))
            return $"lib{Name}.so of OpenCvSharp4 {VersionOf(package)} is not here: on x64 it comes with the NuGet "
                + "package OpenCvSharp4.official.runtime.linux-x64; built by yourself, put it on LD_LIBRARY_PATH";
        // What goes wrong comes as an exception or a result; OpenCV and FFmpeg would print it as well.
        Cv2.SetLogLevel(LogLevel.SILENT);
        _ = SetVariable("OPENCV_FFMPEG_LOGLEVEL", Quiet, overwrite: 0);
        return null;
    }

    // OpenCV reads the C library's environment, of which .NET's is a copy.
    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);

    private static string VersionOf(Assembly package) =>
        package.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
