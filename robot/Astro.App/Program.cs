using System.CommandLine;
using System.CommandLine.Parsing;
using Astro.App;
using Astro.App.Cameras;
using Astro.App.Commands;
using Astro.Ros;
using Spectre.Console;

// A file or pipe has no edge to break tables at.
if (Console.IsOutputRedirected)
    AnsiConsole.Profile.Width = 200;

ImageCodecs.Choose();
try
{
    return await RunAsync(args);
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("astro: canceled");
    return ExitCode.Canceled;
}
catch (Exception e) when (UserError.Of(e) is { } error)
{
    Console.Error.WriteLine($"astro: {error.Message.ReplaceLineEndings(" ")}");
    return ExitCode.BadInput;
}

static async Task<int> RunAsync(string[] args)
{
    var ros = RosArguments.Parse(args);
    var parsed = Root(ros).Parse(ros.Others is [] ? ["--help"] : ros.Others);
    if (parsed.Errors.Count > 0)
    {
        var wrong = parsed.UnmatchedTokens is [var token, ..]
            ? $"there is no command or option '{token}'"
            : parsed.Errors[0].Message.TrimEnd('.');
        Console.Error.WriteLine($"astro: {wrong} ({HelpOf(parsed.CommandResult)} lists what there is)");
        return ExitCode.BadInput;
    }
    return await parsed.InvokeAsync(new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        // After Ctrl-C the robot stops, says so and reports, which on a busy machine takes longer than the default 2 s.
        ProcessTerminationTimeout = TimeSpan.FromSeconds(15),
    });
}

static RootCommand Root(RosArguments ros) => new(
    "Astro finds a person at home, recognises them on board, and delivers a reminder or a cup.\n"
    + "In a checkout, ./astro setup, ./astro build and ./astro test prepare, build and test it.")
{
    CameraCommand.Create(),
    DemoCommand.Create(),
    DoctorCommand.Create(),
    SimulateCommand.Create(),
    EvaluateCommand.Create(),
    FindCommand.Create(ros),
    HomeCommand.Create(),
    LaunchCommand.Create(),
    LifecycleCommand.Create(ros),
    ModelsCommand.Create(),
    PeopleCommand.Create(),
    RunCommand.Create(ros),
    SynthCommand.Create(),
    TreeCommand.Create(),
    TopicCommand.Create(ros),
    NodeCommand.Create(ros),
    ParamCommand.Create(ros),
    ServiceCommand.Create(ros),
    ActionCommand.Create(ros),
};

// Of the command that was understood, since its options are the ones to choose from.
static string HelpOf(CommandResult command) => command.Parent is CommandResult parent
    ? $"{HelpOf(parent)[..^" --help".Length]} {command.Command.Name} --help"
    : "astro --help";
