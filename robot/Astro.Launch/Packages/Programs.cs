namespace Astro.Launch;

/// <summary>Finds programs as a shell does.</summary>
internal static class Programs
{
    private const UnixFileMode Execute =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Whether a file is there and may be run.</summary>
    public static bool IsExecutable(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Execute) != 0);

    /// <summary>The full path of a program, or null.</summary>
    /// <param name="program">A path, which may be relative to <paramref name="folder"/>, or a name to look for.</param>
    /// <param name="folder">The folder that it is run in; null for this process's.</param>
    /// <param name="searchPath">Where to look for names: folders, separated by colons.</param>
    public static string? Find(string program, string? folder, string? searchPath)
    {
        var start = Path.GetFullPath(folder ?? ".");
        if (program.Contains('/'))
            return Path.Combine(start, program) is var path && IsExecutable(path) ? path : null;
        return (searchPath ?? "").Split(Path.PathSeparator)
            .Select(directory => Path.Combine(start, directory, program))
            .FirstOrDefault(IsExecutable);
    }
}
