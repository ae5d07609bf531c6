namespace Astro.Launch;

/// <summary>Looks packages up in several places, and says what is missing.</summary>
/// <param name="places">Where to look, the first first.</param>
internal sealed class PackageSearch(IReadOnlyList<IPackageIndex> places)
{
    /// <summary>The folder that a package is installed below.</summary>
    /// <exception cref="FormatException">There is no such package.</exception>
    public string Prefix(string package) => First(place => place.FindPrefix(package)) ?? throw Missing(package);

    /// <summary>The folder of a package's files.</summary>
    /// <exception cref="FormatException">There is no such package.</exception>
    public string Share(string package) => First(place => place.FindShare(package)) ?? throw Missing(package);

    /// <summary>The command that runs an executable of a package.</summary>
    /// <exception cref="FormatException">There is no such executable or package.</exception>
    public IReadOnlyList<string> Executable(string package, string executable) =>
        First(place => place.FindExecutable(package, executable))
        ?? throw (First(place => place.FindPrefix(package) ?? place.FindShare(package)) is { } folder
            ? new FormatException($"package '{package}' (in {folder}) has no executable '{executable}'")
            : Missing(package));

    /// <summary>What the exit codes of an executable say; null if that is unknown.</summary>
    public ExitCodes? ExitCodes(string package, string executable) =>
        places.FirstOrDefault(place => place.FindExecutable(package, executable) is not null)?.FindExitCodes(package);

    private static FormatException Missing(string package) =>
        new($"there is no package '{package}', neither here nor on AMENT_PREFIX_PATH; is its workspace sourced?");

    private T? First<T>(Func<IPackageIndex, T?> find)
        where T : class =>
        places.Select(find).FirstOrDefault(found => found is not null);
}
