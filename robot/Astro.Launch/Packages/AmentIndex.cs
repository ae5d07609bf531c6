namespace Astro.Launch;

/// <summary>The packages of an installed ROS 2 and of the workspaces on top: those below the folders of
/// <c>AMENT_PREFIX_PATH</c>, the first of which counts.</summary>
/// <param name="prefixPath">Folders, separated by colons; null for none.</param>
public sealed class AmentIndex(string? prefixPath) : IPackageIndex
{
    private readonly string[] _prefixes =
        (prefixPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc/>
    public string? FindPrefix(string package) => Array.Find(_prefixes, prefix =>
        File.Exists(Path.Combine(prefix, "share", "ament_index", "resource_index", "packages", package))
        || Directory.Exists(Path.Combine(prefix, "share", package)));

    /// <inheritdoc/>
    public string? FindShare(string package) =>
        FindPrefix(package) is { } prefix ? Path.Combine(prefix, "share", package) : null;

    /// <inheritdoc/>
    public IReadOnlyList<string>? FindExecutable(string package, string executable) =>
        FindPrefix(package) is { } prefix
        && Path.Combine(prefix, "lib", package, executable) is var path
        && Programs.IsExecutable(path)
            ? [path]
            : null;
}
