using System.Globalization;

namespace Astro.App.Simulate;

/// <summary>One row of the results; what does not apply is empty.</summary>
internal sealed record EpisodeRow
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "episode", "world", "seed", "person", "at_home", "outcome", "false_find", "time_to_find_s", "total_s", "path_m",
        "shortest_path_m", "spl", "rooms", "frames", "looks", "error",
    ];

    /// <summary>Whether a column holds words; the others hold numbers.</summary>
    public static bool IsText(int column) => column is 1 or 3 or 5 or 12 or 15;

    public required int Episode { get; init; }

    public required string World { get; init; }

    public required int Seed { get; init; }

    public required string Person { get; init; }

    /// <summary>Null when the episode did not get so far.</summary>
    public bool? AtHome { get; init; }

    /// <summary>As <see cref="Demo.Outcome.Name"/> has it.</summary>
    public required string Outcome { get; init; }

    public bool FalseFind { get; init; }

    public double? TimeToFind { get; init; }

    public double? Total { get; init; }

    public double? Path { get; init; }

    public double? ShortestPath { get; init; }

    public double? Spl { get; init; }

    /// <summary>Ids of the rooms that were searched, in order.</summary>
    public IReadOnlyList<string> Rooms { get; init; } = [];

    public long Frames { get; init; }

    public long Looks { get; init; }

    public string Error { get; init; } = "";

    /// <summary>Whether the person could be found: at home, and where the robot can get.</summary>
    public bool IsReachable => AtHome == true && ShortestPath is not null;

    /// <summary>Whether the right person was found.</summary>
    public bool IsFound => Outcome is "DELIVERED" or "FOUND_NOT_DELIVERED" && !FalseFind;

    public string[] ToFields() =>
    [
        Text(Episode), World, Text(Seed), Person, AtHome is { } home ? Text(home) : "", Outcome, Text(FalseFind),
        Text(TimeToFind, "F1"), Text(Total, "F1"), Text(Path, "F2"), Text(ShortestPath, "F2"), Text(Spl, "F4"),
        string.Join(';', Rooms), Text(Frames), Text(Looks), Error,
    ];

    /// <summary>Reads a row back.</summary>
    /// <returns>Null if the fields are not those of a row.</returns>
    public static EpisodeRow? TryParse(IReadOnlyList<string> fields)
    {
        if (fields.Count != Columns.Count
            || !int.TryParse(fields[0], CultureInfo.InvariantCulture, out var episode)
            || !int.TryParse(fields[2], CultureInfo.InvariantCulture, out var seed)
            || !long.TryParse(fields[13], CultureInfo.InvariantCulture, out var frames)
            || !long.TryParse(fields[14], CultureInfo.InvariantCulture, out var looks))
            return null;
        return new EpisodeRow
        {
            Episode = episode,
            World = fields[1],
            Seed = seed,
            Person = fields[3],
            AtHome = fields[4].Length == 0 ? null : fields[4] == "1",
            Outcome = fields[5],
            FalseFind = fields[6] == "1",
            TimeToFind = Number(fields[7]),
            Total = Number(fields[8]),
            Path = Number(fields[9]),
            ShortestPath = Number(fields[10]),
            Spl = Number(fields[11]),
            Rooms = fields[12].Split(';', StringSplitOptions.RemoveEmptyEntries),
            Frames = frames,
            Looks = looks,
            Error = fields[15],
        };
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool flag) => flag ? "1" : "0";

    private static string Text(double? number, string format) =>
        number?.ToString(format, CultureInfo.InvariantCulture) ?? "";

    private static double? Number(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
