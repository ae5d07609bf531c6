using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Astro.Simulation;

namespace Astro.App.Simulate;

/// <summary>The arguments that decide what the results are, kept beside them: only the same ones may continue a
/// run.</summary>
internal static class RunArguments
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>By option, in the order of the command's help; files with a hash of their content.</summary>
    /// <param name="options">What is asked for.</param>
    /// <param name="sight">What perception rests on.</param>
    /// <param name="worlds">The worlds, whose homes and households count as much as their own files.</param>
    public static IReadOnlyDictionary<string, string> Of(
        SimulateOptions options, ISight sight, IReadOnlyList<PlannedWorld> worlds)
    {
        var arguments = new Dictionary<string, string>
        {
            ["program"] = Program(),
            ["--world"] = string.Join(' ', worlds.Take(options.Worlds.Count).Select(
                world => $"{world.Name} {WorldWriter.Fingerprint(world.Open())[..16]}")),
            ["--random"] = $"{options.Homes}",
            ["--find"] = options.Find ?? "everyone",
            ["--seeds"] = $"{options.Seeds}",
            ["--perception"] = options.Oracle ? "oracle" : "real",
            ["--time-limit"] = FormattableString.Invariant($"{options.TimeLimit}"),
            ["--away-share"] = FormattableString.Invariant($"{options.AwayShare}"),
            ["--params-file"] = FileHash.OfFile(options.ParametersFile),
        };
        foreach (var (option, value) in sight.Sources)
            arguments[option] = value;
        return arguments;
    }

    public static void Save(string path, IReadOnlyDictionary<string, string> arguments) =>
        File.WriteAllText(path, JsonSerializer.Serialize(arguments, Readable) + "\n");

    /// <summary>Makes sure that a run that was begun may be continued.</summary>
    /// <param name="path">Where its arguments are kept.</param>
    /// <param name="results">Its results, for the message.</param>
    /// <param name="arguments">The arguments now.</param>
    /// <exception cref="BulkRunException">They are others, or are not there.</exception>
    public static void Check(string path, string results, IReadOnlyDictionary<string, string> arguments)
    {
        if (!File.Exists(path))
            throw new BulkRunException(
                $"{results}: is there already, without {Path.GetFileName(path)}: expected another --out");
        foreach (var (option, value) in arguments)
        {
            var before = Load(path).GetValueOrDefault(option, "");
            if (before != value)
                throw new BulkRunException($"{results}: was begun with {option} '{before}', not '{value}': "
                    + "expected the same arguments to continue it, or another --out");
        }
    }

    private static Dictionary<string, string> Load(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path)) ?? [];
        }
        catch (JsonException error)
        {
            throw new BulkRunException($"{path}: expected the arguments of a run as JSON: {error.Message}");
        }
    }

    /// <summary>The version, and a hash of the build: a later build may search otherwise.</summary>
    private static string Program()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Directory.EnumerateFiles(AppContext.BaseDirectory, "*stro*.dll");
        foreach (var file in files.Order(StringComparer.Ordinal))
            hash.AppendData(File.ReadAllBytes(file));
        var version = typeof(RunArguments).Assembly.GetName().Version;
        return $"astro {version?.ToString(3)} {FileHash.Short(hash.GetHashAndReset())}";
    }
}
