using System.Globalization;
using Astro.App.Demo;

namespace Astro.App.Simulate;

/// <summary>What a bulk run is asked to simulate.</summary>
internal sealed record SimulateOptions
{
    /// <summary>Files of worlds (<c>world.yaml</c>).</summary>
    public IReadOnlyList<string> Worlds { get; init; } = [];

    /// <summary>How many generated homes follow, their seeds counted up from <see cref="Seeds"/>' first.</summary>
    public int Homes { get; init; }

    /// <summary>Whom to find, by name; null for everybody of the household in turn.</summary>
    public string? Find { get; init; }

    /// <summary>The seeds of the episodes in every world.</summary>
    public required SeedRange Seeds { get; init; }

    /// <summary>The CSV file of the results.</summary>
    public required string Out { get; init; }

    /// <summary>Whether perception is told the truth rather than shown pictures.</summary>
    public bool Oracle { get; init; }

    /// <summary>Where the faces come from.</summary>
    public FaceSource Faces { get; init; } = new();

    /// <summary>For one search (s of the simulation's time); 0 for what suits the home's size.</summary>
    public double TimeLimit { get; init; }

    /// <summary>The chance that somebody of the household is out, whatever their routine.</summary>
    public double AwayShare { get; init; }

    /// <summary>How many episodes run at a time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>A ROS 2 parameter file for the nodes; null for their defaults.</summary>
    public string? ParametersFile { get; init; }
}

/// <summary>Seeds from one to another, both included.</summary>
internal readonly record struct SeedRange(int First, int Last)
{
    public int Count => Last - First + 1;

    public override string ToString() => $"{First}..{Last}";

    /// <summary>Reads <c>A..B</c>, or <c>A</c> for one seed.</summary>
    public static bool TryParse(string text, out SeedRange seeds)
    {
        var ends = text.Split("..");
        seeds = default;
        if (ends.Length is not (1 or 2) || !TryParseSeed(ends[0], out var first)
            || !TryParseSeed(ends[^1], out var last) || last < first)
            return false;
        seeds = new(first, last);
        return true;
    }

    private static bool TryParseSeed(string text, out int seed) => int.TryParse(
        text, NumberStyles.None, CultureInfo.InvariantCulture, out seed)
        && seed < int.MaxValue;
}
