using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

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
    public static IReadOnlyDictionary<string, string> Of(SimulateOptions options) => new Dictionary<string, string>
    {
        ["--world"] = string.Join(' ', options.Worlds.Select(Hashed)),
        ["--random"] = $"{options.Homes}",
        ["--find"] = options.Find ?? "everyone",
        ["--seeds"] = $"{options.Seeds}",
        ["--perception"] = options.Oracle ? "oracle" : "real",
        ["--models"] = options.Faces.Models ?? "",
        ["--people"] = options.Faces.People ?? "",
        ["--strangers"] = options.Faces.Strangers ?? "",
        ["--time-limit"] = FormattableString.Invariant($"{options.TimeLimit}"),
        ["--away-share"] = FormattableString.Invariant($"{options.AwayShare}"),
        ["--params-file"] = options.ParametersFile is { } file ? Hashed(file) : "",
    };

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

    private static string Hashed(string file) =>
        $"{file} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)).AsSpan(0, 8))}";
}
