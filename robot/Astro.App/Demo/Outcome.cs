using Astro.App.Terminal;

namespace Astro.App.Demo;

/// <summary>The outcome of a find_person goal by its name in the definition, for people to read.</summary>
internal static class Outcome
{
    private static readonly string[] Names =
        ["FAILED", "DELIVERED", "FOUND_NOT_DELIVERED", "NOT_HOME", "TIMED_OUT", "CANCELED"];

    /// <summary>How a search ended, as one sentence.</summary>
    public static string Sentence(string person, FindPersonAction.Result result)
    {
        var time = Duration.Text(double.IsNaN(result.TimeToFind) ? result.TotalTime : result.TimeToFind);
        return result.Outcome switch
        {
            FindPersonAction.Result.Delivered => $"Found {person} after {time}; delivered",
            FindPersonAction.Result.FoundNotDelivered => $"Found {person} after {time}; {result.ErrorMsg}",
            FindPersonAction.Result.NotHome => $"{person} does not seem to be at home; searched for {time}",
            FindPersonAction.Result.TimedOut => $"No time left to look for {person}; searched for {time}",
            FindPersonAction.Result.Canceled => $"No longer looking for {person}",
            _ => $"Could not look for {person}: {result.ErrorMsg}",
        };
    }

    public static string Name(byte outcome) => outcome < Names.Length ? Names[outcome] : outcome.ToString();
}
