using System.CommandLine;
using System.Globalization;

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
        CustomParser = result => OptionText.Read(result, "a number of seconds, 0 or more",
            (string text, out double limit) =>
                double.TryParse(text, CultureInfo.InvariantCulture, out limit) && double.IsFinite(limit) && limit >= 0),
    };

    public static string ReminderOf(ParseResult parsed) =>
        parsed.GetValue(Reminder) ?? (parsed.GetValue(Cargo) is null ? "Time for your medicine" : "");

    public static string CargoOf(ParseResult parsed) => parsed.GetValue(Cargo) ?? "";
}
