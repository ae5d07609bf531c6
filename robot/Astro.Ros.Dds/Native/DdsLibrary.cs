using System.Reflection;
using System.Runtime.InteropServices;

namespace Astro.Ros.Dds.Native;

/// <summary>Finds Cyclone DDS's library and makes sure that it is one whose structures we know.</summary>
internal static unsafe class DdsLibrary
{
    private const string Supported = "0.10.";

    // Debian's name, upstream's (a ROS 2 installation's too), and the development link.
    private static readonly string[] Names = ["libddsc.so.0debian", "libddsc.so.0", "libddsc.so"];

    private static readonly Lazy<string?> Unusable = new(Examine);

    /// <summary>The library for the loader; zero lets the runtime look by itself, and fail.</summary>
    public static nint Resolve(string library, Assembly assembly, DllImportSearchPath? path)
    {
        foreach (var name in Names)
        {
            if (NativeLibrary.TryLoad(name, assembly, path, out var handle))
                return handle;
        }
        return 0;
    }

    /// <summary>Returns if the graph can be used here.</summary>
    /// <exception cref="DdsException">The library is missing, too old or too new, or built otherwise.</exception>
    public static void Require()
    {
        if (Unusable.Value is { } reason)
            throw new DdsException(reason);
    }

    private static string? Examine()
    {
        try
        {
            _ = CycloneDds.dds_strretcode(0) == null;
        }
        catch (DllNotFoundException)
        {
            return "Cyclone DDS is missing: install libddsc0debian (Debian, Ubuntu) or a ROS 2 with rmw_cyclonedds";
        }
        if (LoadedVersion() is { } version && !version.StartsWith(Supported, StringComparison.Ordinal))
            return $"Cyclone DDS {version} is installed; this graph knows {Supported}x only";
        return HasKnownLayout()
            ? null
            : $"Cyclone DDS is not built as Debian's {Supported}x is: its structures have another layout";
    }

    /// <summary>What Cyclone DDS finds one of its security libraries by.</summary>
    /// <param name="name">Without prefix and ending.</param>
    /// <exception cref="DdsException">It has none.</exception>
    public static string FindSecurity(string name)
    {
        var file = $"lib{name}.so";
        // Debian's are in a folder of their own, which the loader does not know; upstream's are where it is.
        var folder = Path.GetDirectoryName(LoadedFiles().FirstOrDefault()) ?? "";
        string[] files = [Path.Join(folder, "libddsc0debian", file), Path.Join(folder, file)];
        return files.FirstOrDefault(File.Exists)
            ?? throw new DdsException($"ROS_SECURITY_ENABLE is true, but Cyclone DDS in {folder} has no {file}");
    }

    /// <summary>The version that the loaded file's name ends in; null if the name has none.</summary>
    private static string? LoadedVersion()
    {
        foreach (var name in LoadedFiles().Select(Path.GetFileName))
        {
            var at = name!.IndexOf(".so.", StringComparison.Ordinal);
            if (at > 0 && char.IsAsciiDigit(name[^1]))
                return name[(at + 4)..];
        }
        return null;
    }

    private static IEnumerable<string> LoadedFiles() =>
        from line in File.ReadLines("/proc/self/maps")
        let start = line.IndexOf('/', StringComparison.Ordinal)
        where start > 0 && Path.GetFileName(line).StartsWith("libddsc.", StringComparison.Ordinal)
        select line[start..];

    /// <summary>Lets the library fill its structures in and looks where our fields find the values.</summary>
    private static bool HasKnownLayout()
    {
        var operations = SampleOperations.Instance;
        var type = SampleType.Create("astro::layout::Test_");
        var sample = Sample.Allocate(Cdr.HeaderLength);
        sample->Length = Cdr.HeaderLength;
        Sample.Initialize(sample, type, SerDataKind.Data);
        var name = Marshal.PtrToStringUTF8((nint)type->Name);
        var known = type->Operations == SampleType.Operations && type->DataOperations == operations
            && name == "astro::layout::Test_" && type->References == 1
            && sample->Head.Operations == operations && sample->Head.References == 1
            && sample->Head.Kind == SerDataKind.Data && sample->Head.Type == type
            && sample->Head.SharedChunk == null && sample->Head.SharedSubscriber == null;
        CycloneDds.ddsi_serdata_unref(&sample->Head);
        CycloneDds.ddsi_sertype_unref(type);
        return known;
    }
}
