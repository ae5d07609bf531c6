using System.CommandLine;
using System.Globalization;
using Astro.FindPerson;

namespace Astro.App.Commands;

/// <summary>The options that say what the robot is to do once it has found somebody.</summary>
internal static class TaskOptions
{
    public static Option<string> Reminder { get; } = new("--remind")
    {
        Description = "the text to deliver (default: \"Time for your medicine\", or nothing with --cargo)",
        HelpName = "TEXT",
    };

    public static Option<string> Cargo { get; } = new("--cargo")
    {
        Description = "what to carry to them, as in \"a cup of tea\"",
        HelpName = "TEXT",
    };

    public static Option<double> TimeLimit { get; } = new("--time-limit")
    {
        Description = "give up after so many seconds of the robot's time; 0 for what suits the home's size",
        HelpName = "S",
        DefaultValueFactory = _ => 0,
        CustomParser = result => OptionText.Read(result, "a number of seconds, 0 to 1e9",
            (string text, out double limit) =>
                double.TryParse(text, CultureInfo.InvariantCulture, out limit)
                && limit is >= 0 and <= FindPersonNode.LongestTimeLimit),
    };

    public static string ReminderOf(ParseResult parsed) =>
        parsed.GetValue(Reminder) ?? (parsed.GetValue(Cargo) is null ? "Time for your medicine" : "");

    public static string CargoOf(ParseResult parsed) => parsed.GetValue(Cargo) ?? "";
}
