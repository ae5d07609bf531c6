using System.CommandLine;
using System.Globalization;
using Astro.App.Introspection;
using Astro.Ros;

namespace Astro.App.Commands;

/// <summary>The options that the commands have in common that look at the graph, and how these run.</summary>
internal static class GraphOptions
{
    /// <summary>What stands in the help of each group.</summary>
    public const string Usage = " As ros2 does, where there is no ROS 2. Takes --ros-args as `run` does.";

    private const double Longest = 24 * 3600;

    public static Option<double> SpinTime { get; } = Seconds(
        "--spin-time", 1, "how long to look for other processes, whose number nothing tells");

    public static Option<double> Timeout { get; } = Seconds(
        "--timeout", 5, "how long to wait for it to turn up");

    public static Option<bool> ShowTypes { get; } = new("--show-types", "-t")
    {
        Description = "show the types too",
    };

    public static Option<bool> IncludeHidden { get; } = new("--include-hidden", "-a")
    {
        Description = "show names too of which a part starts with an underscore",
    };

    /// <summary>The message to send, behind the name of who is to get it.</summary>
    public static Argument<string[]> Message(string what) => new("[TYPE] YAML")
    {
        Description = $"the {what} as YAML or JSON, absent fields keep their defaults; "
            + "before it, its type, which is otherwise taken from the graph",
        Arity = new ArgumentArity(1, 2),
    };

    public static TimeSpan Of(this ParseResult parsed, Option<double> seconds) =>
        TimeSpan.FromSeconds(parsed.GetRequiredValue(seconds));

    /// <summary>Lets a command run on the graph.</summary>
    public static void Set(
        this Command command, RosArguments arguments, Func<ParseResult, Func<GraphSession, Task<int>>> prepare) =>
        command.SetAction((parsed, cancellation) =>
        {
            // What is wrong with the command line alone is said before the network is asked.
            var work = prepare(parsed);
            return Task.Run(() => GraphSession.RunAsync(arguments, work, cancellation), CancellationToken.None);
        });

    private static Option<double> Seconds(string name, double value, string description) => new(name)
    {
        Description = description + $" (default: {value} s)",
        HelpName = "S",
        DefaultValueFactory = _ => value,
        CustomParser = result => OptionText.Read(result, $"a number of seconds, 0 to {Longest}",
            (string text, out double seconds) => double.TryParse(text, CultureInfo.InvariantCulture, out seconds)
                && seconds is >= 0 and <= Longest),
    };
}
