using Astro.Home;
using Astro.Simulation;
using Astro.Simulation.Generation;

namespace Astro.App.Homes;

/// <summary>Where a home to be shown comes from.</summary>
internal static class HomeSource
{
    /// <summary>Reads a <c>world.yaml</c> or a <c>home.yaml</c>.</summary>
    /// <returns>The home, and its world if the file is one.</returns>
    /// <exception cref="FormatException">The file is malformed; the message names file and field.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static (FloorPlan Home, World? World) Load(string path)
    {
        if (!NamesAHome(path))
            return (HomeFile.Load(path), null);
        var world = WorldFile.Load(path);
        return (world.Home, world);
    }

    /// <summary>Makes a home up.</summary>
    public static (FloorPlan Home, World World) Generate(int seed, double? area)
    {
        var world = HomeGenerator.Generate(seed, new HomeGeneratorOptions { Area = area });
        return (world.Home, world);
    }

    /// <summary>Only a world's file has the field <c>home</c>.</summary>
    private static bool NamesAHome(string path)
    {
        try
        {
            return File.ReadLines(path).Any(line => line.StartsWith("home:", StringComparison.Ordinal));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IOException($"{path}: there is no such file", e);
        }
    }
}
