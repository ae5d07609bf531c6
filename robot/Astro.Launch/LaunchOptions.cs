using System.Collections;

namespace Astro.Launch;

/// <summary>What a launch file is read with.</summary>
public sealed record LaunchOptions
{
    /// <summary>Values of its arguments.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = new Dictionary<string, string>();

    /// <summary>Where to look for packages before <c>AMENT_PREFIX_PATH</c>; null for nowhere.</summary>
    public IPackageIndex? Packages { get; init; }

    /// <summary>The environment that the processes will inherit.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = ReadEnvironment();

    /// <summary>The folder that generated parameter files are named in.</summary>
    public string TemporaryFolder { get; init; } = Path.GetTempPath();

    /// <summary>Makes texts that nobody else makes, of letters and digits: for <c>$(anon)</c> and temporary
    /// files.</summary>
    public Func<string> Unique { get; init; } = static () => Guid.NewGuid().ToString("N");

    /// <summary>Reads arguments as <c>ros2 launch</c> takes them: <c>name:=value</c>, of which the last
    /// counts.</summary>
    /// <exception cref="FormatException">One is no such thing.</exception>
    public static IReadOnlyDictionary<string, string> ParseArguments(IEnumerable<string> words)
    {
        var arguments = new Dictionary<string, string>();
        foreach (var word in words)
        {
            var middle = word.IndexOf(":=", StringComparison.Ordinal);
            if (middle <= 0)
                throw new FormatException($"'{word}': expected an argument of the launch file, NAME:=VALUE");
            arguments[word[..middle]] = word[(middle + 2)..];
        }
        return arguments;
    }

    private static Dictionary<string, string> ReadEnvironment() =>
        System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(static entry => (string)entry.Key, static entry => (string?)entry.Value ?? "");
}
