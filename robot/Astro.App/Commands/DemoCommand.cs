using System.CommandLine;
using System.Globalization;
using Astro.App.Demo;
using Astro.App.Nodes;

namespace Astro.App.Commands;

/// <summary><c>astro demo</c>: a simulated robot finds somebody, from the first look to the delivery.</summary>
internal static class DemoCommand
{
    private static readonly Option<string> Find = new("--find")
    {
        Description = $"whom to find, by name (default: {Cast.Default})",
        HelpName = "NAME",
        CustomParser = result => OptionText.Read(result, "a name",
            (string text, out string name) => (name = text.Trim()).Length > 0),
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "draws who is where, and all noise; one seed is one run, bit for bit",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
        CustomParser = result => OptionText.Read(result, "a whole number, 0 or more",
            (string text, out int seed) => int.TryParse(text, CultureInfo.InvariantCulture, out seed) && seed >= 0),
    };

    private static readonly Option<double> Hour = new("--hour")
    {
        Description = "the time of day, which decides who is out and who is in which room",
        HelpName = "H",
        DefaultValueFactory = _ => 19,
        CustomParser = result => OptionText.Read(result, "an hour of the day, from 0 to below 24",
            (string text, out double hour) => TryReadFinite(text, out hour) && hour is >= 0 and < 24),
    };

    private static readonly Option<string> People = new("--people")
    {
        Description = "people by their photos instead, a sub-folder a person: half enrol, the simulated head wears "
            + "another (needs `astro models pull`)",
        HelpName = "DIR",
    };

    private static readonly Option<string> Strangers = new("--strangers")
    {
        Description = "with --people: photos of visitors, a sub-folder a person; never enrolled",
        HelpName = "DIR",
    };

    private static readonly Option<string> Models = new("--models")
    {
        Description = "where to look for models first",
        HelpName = "DIR",
    };

    private static readonly Option<string[]> Away = new("--away")
    {
        Description = "somebody of the household who is out (may be repeated)",
        HelpName = "NAME",
    };

    private static readonly Option<string> World = new("--world")
    {
        Description = "the world to simulate (default: a flat of seven rooms)",
        HelpName = "FILE",
    };

    private static readonly Option<string> Tree = new("--tree")
    {
        Description = "another behaviour tree (BehaviorTree.CPP v4 XML)",
        HelpName = "FILE",
    };

    private static readonly Option<string> ParametersFile = new("--params-file")
    {
        Description = "parameters of the nodes /perception and /behavior, as ROS 2 parameter YAML",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Headless = new("--headless")
    {
        Description = "print a line a phase and the result as JSON instead of drawing",
    };

    private static readonly Option<double?> Speed = new("--speed")
    {
        Description =
            "how much faster than the wall clock (default: 1 with --screen, 4 with a picture, else as fast as it goes)",
        HelpName = "X",
        CustomParser = result => OptionText.Read(result, "a number above 0",
            (string text, out double speed) => TryReadFinite(text, out speed) && speed > 0),
    };

    private static readonly Option<string> Screen = new("--screen")
    {
        Description = "serve the robot's screen there, as in http://127.0.0.1:8080; then only its buttons acknowledge",
        HelpName = "URL",
    };

    private static readonly Option<string> Frames = new("--frames")
    {
        Description = "write a camera frame a second there, as PNG",
        HelpName = "DIR",
    };

    public static Command Create()
    {
        var command = new Command("demo", "Watch a simulated robot find somebody at home and deliver a reminder.")
        {
            Find, Seed, Hour, People, Strangers, Models, Away, TaskOptions.Reminder, TaskOptions.Cargo,
            TaskOptions.TimeLimit, World, Tree, ParametersFile, Headless, Speed, Screen, Frames,
        };
        // Ctrl-C is heard once the action has returned, and loading blocks: so the action returns at once.
        command.SetAction((parsed, cancellation) =>
            Task.Run(() => DemoRun.RunAsync(Read(parsed), cancellation), CancellationToken.None));
        return command;
    }

    /// <summary>People at the screen answer in their own time; a picture is watched; a log is waited for.</summary>
    private static double? DefaultPace(ParseResult parsed) =>
        parsed.GetValue(Screen) is not null ? 1 : parsed.GetValue(Headless) ? null : 4;

    private static DemoOptions Read(ParseResult parsed) => new()
    {
        World = parsed.GetValue(World) ?? StageParameters.ShippedWorld,
        Find = parsed.GetValue(Find),
        Seed = parsed.GetRequiredValue(Seed),
        Hour = parsed.GetRequiredValue(Hour),
        Faces = new FaceSource
        {
            People = parsed.GetValue(People),
            Strangers = parsed.GetValue(Strangers),
            Models = parsed.GetValue(Models),
        },
        Away = parsed.GetValue(Away) ?? [],
        Reminder = TaskOptions.ReminderOf(parsed),
        Cargo = TaskOptions.CargoOf(parsed),
        TimeLimit = parsed.GetRequiredValue(TaskOptions.TimeLimit),
        Tree = parsed.GetValue(Tree),
        ParametersFile = parsed.GetValue(ParametersFile),
        Headless = parsed.GetValue(Headless),
        Pace = parsed.GetValue(Speed) ?? DefaultPace(parsed),
        Screen = parsed.GetValue(Screen),
        Frames = parsed.GetValue(Frames),
    };

    private static bool TryReadFinite(string text, out double value) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
