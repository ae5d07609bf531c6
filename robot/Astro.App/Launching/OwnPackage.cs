using Astro.App.Nodes;
using Astro.Launch;

namespace Astro.App.Launching;

/// <summary>The package <c>astro</c> where no ROS 2 has installed it: this very program and the files beside
/// it.</summary>
internal sealed class OwnPackage : IPackageIndex
{
    private const string Name = "astro";

    // What a package installs under lib/astro; here a word of the command line each.
    private static readonly Dictionary<string, string[]> Executables = NodeProgram.All
        .ToDictionary(program => program.Name, program => new[] { "run", program.Name })
        .Append(new("find", ["find"]))
        .ToDictionary();

    public string? FindPrefix(string package) => FindShare(package);

    public string? FindShare(string package) =>
        package == Name ? AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar) : null;

    public IReadOnlyList<string>? FindExecutable(string package, string executable) =>
        package == Name && Executables.TryGetValue(executable, out var words) ? [.. Program(), .. words] : null;

    public ExitCodes? FindExitCodes(string package) =>
        package == Name ? new ExitCodes(Refused: ExitCode.BadInput, ExitCode.Canceled) : null;

    /// <summary>How this process was started: by the runtime, or as an executable of its own.</summary>
    private static IEnumerable<string> Program()
    {
        var process = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(process) == "dotnet"
            ? [process, Path.Combine(AppContext.BaseDirectory, "astro.dll")]
            : [process];
    }
}
