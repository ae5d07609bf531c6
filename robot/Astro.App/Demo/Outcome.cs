
namespace Astro.App.Demo;

/// <summary>The outcome of a find_person goal by its name in the definition, for people to read.</summary>
internal static class Outcome
{
    private static readonly string[] Names =
        ["FAILED", "DELIVERED", "FOUND_NOT_DELIVERED", "NOT_HOME", "TIMED_OUT", "CANCELED"];

    public static string Name(byte outcome) => outcome < Names.Length ? Names[outcome] : outcome.ToString();
}
