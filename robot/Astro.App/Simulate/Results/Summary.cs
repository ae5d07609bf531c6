using System.Globalization;
using Astro.Evaluation;

namespace Astro.App.Simulate;

/// <summary>What a run shows as a whole.</summary>
internal sealed class Summary
{
    public Summary(IReadOnlyCollection<EpisodeRow> rows)
    {
        var reachable = rows.Where(row => row.IsReachable).ToList();
        var away = rows.Where(row => row.AtHome == false).ToList();
        Found = new(reachable.Count(row => row.IsFound), reachable.Count);
        FalseFinds = new(rows.Count(row => row.FalseFind), rows.Count);
        NotHome = new(away.Count(row => row.Outcome == "NOT_HOME"), away.Count);
        Failed = rows.Count(row => row.Outcome == "FAILED");
        Unreachable = rows.Count(row => row is { AtHome: true, ShortestPath: null });
        var times = rows.Where(row => row is { IsFound: true, TimeToFind: not null })
            .Select(row => row.TimeToFind!.Value).Order().ToList();
        (MedianTime, SlowTime) = (Quantile(times, 0.5), Quantile(times, 0.9));
        Spl = reachable.Count == 0 ? double.NaN : reachable.Average(row => row.Spl ?? 0);
    }

    /// <summary>Found, of those at home and within reach.</summary>
    public Proportion Found { get; }

    /// <summary>Somebody else was told to be found, of all episodes.</summary>
    public Proportion FalseFinds { get; }

    /// <summary>Reported as not at home, of those who were out.</summary>
    public Proportion NotHome { get; }

    public int Failed { get; }

    /// <summary>At home, but where the robot cannot get.</summary>
    public int Unreachable { get; }

    /// <summary>Median time to find (s).</summary>
    public double MedianTime { get; }

    /// <summary>The time (s) within which nine of ten of those found were found.</summary>
    public double SlowTime { get; }

    /// <summary>Success weighted by path length, mean over those at home and within reach.</summary>
    public double Spl { get; }

    /// <summary>What is measured, and what came out, in words and numbers.</summary>
    public IReadOnlyList<(string What, string Value)> Lines =>
    [
        ("found when at home and reachable", Text(Found)),
        ("false finds", Text(FalseFinds)),
        ("NOT_HOME right when away", Text(NotHome)),
        ("time to find, median", Seconds(MedianTime)),
        ("time to find, 90 %", Seconds(SlowTime)),
        ("SPL", double.IsNaN(Spl) ? "-" : Spl.ToString("F3", CultureInfo.InvariantCulture)),
        ("at home, but out of reach", $"{Unreachable}"),
        ("failed", $"{Failed}"),
    ];

    /// <summary>A quantile of ordered numbers, between two of them by interpolation.</summary>
    public static double Quantile(IReadOnlyList<double> ordered, double share)
    {
        if (ordered.Count == 0)
            return double.NaN;
        var place = share * (ordered.Count - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, ordered.Count - 1);
        return ordered[below] + (place - below) * (ordered[above] - ordered[below]);
    }

    private static string Text(Proportion share)
    {
        var (low, high) = share.Wilson();
        return share.Trials == 0 ? "-" : string.Create(CultureInfo.InvariantCulture,
            $"{100 * share.Rate:F1} % ({share.Successes} of {share.Trials}; {100 * low:F1} to {100 * high:F1} %)");
    }

    private static string Seconds(double seconds) =>
        double.IsNaN(seconds) ? "-" : string.Create(CultureInfo.InvariantCulture, $"{seconds:F1} s");
}
