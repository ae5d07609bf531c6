using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Astro.Architecture.Tests;

/// <summary>The source tree that these tests were compiled from.</summary>
internal static class Repository
{
    private static readonly string[] SourceFolders = ["robot", "perception", "behaviors", "tests"];

    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Files(string pattern) => SourceFolders
        .Select(folder => Path.Combine(Root, folder))
        .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
        .Order(StringComparer.Ordinal);

    /// <summary>Project name → the names of the projects and packages that it references.</summary>
    public static IReadOnlyDictionary<string, string[]> References(string element) => Files("*.csproj")
        .ToDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            file => XDocument.Load(file).Descendants(element)
                .Select(item => item.Attribute("Include")!.Value.Replace('\\', '/'))
                .Select(path => path.EndsWith(".csproj", StringComparison.Ordinal)
                    ? Path.GetFileNameWithoutExtension(path)
                    : path)
                .ToArray());

    private static string FindRoot([CallerFilePath] string here = "")
    {
        // Deterministic builds may rewrite the compiler's paths, so the working folder is the fallback.
        foreach (var start in new[] { Path.GetDirectoryName(here)!, TestContext.CurrentContext.TestDirectory })
            for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
                if (File.Exists(Path.Combine(folder, "Astro.sln")))
                    return folder;
        throw new InvalidOperationException("no folder above the tests holds Astro.sln");
    }
}
