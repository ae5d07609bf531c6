using System.Runtime.InteropServices;
using Astro.App.Cameras;
using Astro.App.Nodes;
using Astro.Vision.Models;
using Microsoft.ML.OnnxRuntime;

namespace Astro.App.Diagnosis;

/// <summary>Looks for what Astro can use on this machine. Nothing of it is changed.</summary>
internal static class Checkup
{
    /// <param name="variable">Looks a variable of the environment up; null when it is not set.</param>
    public static IEnumerable<Finding> Run(Func<string, string?> variable)
    {
        var distribution = variable("ROS_DISTRO");
        yield return new Finding("ROS_DISTRO", "an installed ROS 2", distribution is { Length: > 0 },
            distribution is { Length: > 0 } ? distribution : "not set: no ROS 2 is sourced");
        yield return Of("Rcl.NET", "the graph on that ROS 2", Network.WhyNoRcl());
        yield return Of("libddsc", "the graph with no ROS 2", new DdsNetwork(variable, "/").WhyAbsent());
        yield return OnnxRuntime();
        yield return new Finding("OpenCvSharp4", "cameras, streams and videos", CameraSource.WhyNoOpenCv() is null,
            CameraSource.WhyNoOpenCv() ?? $"OpenCV {CameraSource.OpenCvVersion()}");
        yield return Models(ModelDomain.Drawn, "recognising drawn people");
        yield return Models(ModelDomain.Photo, "recognising people");
        yield return Library("libturbojpeg.so.0", "JPEG files", "libturbojpeg0");
        yield return Library("libspng.so.0", "PNG files", "libspng0");
        yield return Library("libsqlite3.so.0", "goals that survive a restart", "libsqlite3-0");
    }

    private static Finding Of(string name, string purpose, string? whyAbsent) =>
        new(name, purpose, whyAbsent is null, whyAbsent ?? "");

    private static Finding OnnxRuntime()
    {
        const string Name = "ONNX Runtime";
        const string Purpose = "all models";
        try
        {
            return new Finding(Name, Purpose, true, OrtEnv.Instance().GetVersionString());
        }
        catch (Exception error) when (error is TypeInitializationException or DllNotFoundException)
        {
            return new Finding(Name, Purpose, false, (error.InnerException ?? error).Message.ReplaceLineEndings(" "));
        }
    }

    private static Finding Models(ModelDomain domain, string purpose)
    {
        var store = new ModelStore(ModelManifest.BuiltIn, ModelStore.SearchPath());
        var wanted = store.Manifests.Where(model => model.Domain == domain && !model.Optional).ToArray();
        var missing = wanted.Where(model => store.Find(model) is null).Select(model => model.Name).ToArray();
        return new Finding($"models ({domain.ToString().ToLowerInvariant()})", purpose, missing is [],
            missing is []
                ? string.Join(", ", wanted.Select(model => model.Name))
                : $"{string.Join(", ", missing)}: astro models pull");
    }

    private static Finding Library(string file, string purpose, string package)
    {
        var isThere = NativeLibrary.TryLoad(file, out var handle);
        if (isThere)
            NativeLibrary.Free(handle);
        return new Finding(file.Split('.')[0], purpose, isThere, isThere ? file : $"Debian's package {package}");
    }
}
