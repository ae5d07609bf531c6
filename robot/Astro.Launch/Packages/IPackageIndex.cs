namespace Astro.Launch;

/// <summary>Where packages are, by name.</summary>
public interface IPackageIndex
{
    /// <summary>The folder that a package is installed below, as <c>/opt/ros/jazzy</c>; null if it is
    /// unknown.</summary>
    string? FindPrefix(string package);

    /// <summary>The folder of a package's launch files, parameters and the like; null if it is unknown.</summary>
    string? FindShare(string package);

    /// <summary>The command that runs an executable of a package: a program's path and, if that takes arguments of its
    /// own, those; null if there is none.</summary>
    IReadOnlyList<string>? FindExecutable(string package, string executable);

    /// <summary>What the exit codes of a package's executables say; null if that is unknown.</summary>
    ExitCodes? FindExitCodes(string package) => null;
}
