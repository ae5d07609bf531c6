using System.CommandLine;
using System.CommandLine.Parsing;
using Astro.App.Cameras;
using Astro.App.Kiosk;
using Astro.App.Nodes;
using Astro.Ros;

namespace Astro.App.Commands;

/// <summary><c>astro find NAME</c>: asks a robot on the network to find somebody; with <c>--camera</c> it looks through
/// a camera here instead, for somebody or for whoever comes.</summary>
internal static class FindCommand
{
    private static readonly Argument<string?> Person = new("NAME")
    {
        Description = "whom to find, by name or id; with --camera nobody's for whoever comes",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<Guid?> Goal = new("--goal")
    {
        Description = "follow a search that was asked for before, by the id that was printed then",
        HelpName = "ID",
        CustomParser = result => OptionText.Read(result, "a goal's id as it was printed",
            (string text, out Guid? id) => (id = Guid.TryParse(text, out var parsed) ? parsed : null) is not null),
    };

    private static readonly Option<bool> Unconfirmed = new("--unconfirmed")
    {
        Description = "do not wait for the person to acknowledge",
    };

    private static readonly Option<string?> Camera = new("--camera")
    {
        Description = "look through a camera of this machine instead of asking a robot: its number, a URL, a video "
            + "file, a picture or a folder of pictures",
        HelpName = "SOURCE",
    };

    private static readonly Option<string?> People = new("--people")
    {
        Description = "with --camera: photos of those whom to recognise, a sub-folder a person",
        HelpName = "DIR",
    };

    private static readonly Option<string?> Models = new("--models")
    {
        Description = "with --camera: where to look for models first",
        HelpName = "DIR",
    };

    private static readonly Option<string?> Screen = new("--screen")
    {
        Description = "with --camera: serve the screen there, as in http://127.0.0.1:8080, and go on once found",
        HelpName = "URL",
    };

    private static readonly Option<bool> Drawn = new("--drawn")
    {
        Description = "with --camera and a folder of pictures: photos and pictures show drawn people",
    };

    // What only a robot can do, and what only a camera here can.
    private static readonly Option[] OfRobot =
        [TaskOptions.Reminder, TaskOptions.Cargo, Unconfirmed, Goal];

    private static readonly Option[] OfCamera =
        [People, Models, Screen, Drawn, CameraOptions.Mirror, CameraOptions.Exposure, CameraOptions.Size];

    public static Command Create(RosArguments arguments)
    {
        var command = new Command("find",
            "Ask a robot on the ROS 2 network to find somebody, and tell how it goes. Takes --ros-args as `run` does.\n"
            + "With --camera: recognise people with a camera of this machine, and no robot.")
        {
            Person, TaskOptions.Reminder, TaskOptions.Cargo, TaskOptions.TimeLimit, Unconfirmed, Goal,
            Camera, People, Models, Screen, Drawn, CameraOptions.Mirror, CameraOptions.Exposure, CameraOptions.Size,
        };
        command.Validators.Add(Check);
        command.SetAction((parsed, cancellation) => Task.Run(
            () => parsed.GetValue(Camera) is { } camera
                ? KioskRun.RunAsync(ReadKiosk(parsed, camera), cancellation)
                : new FindRun(arguments, Read(parsed), parsed.GetValue(Goal)).RunAsync(cancellation),
            CancellationToken.None));
        return command;
    }

    private static void Check(CommandResult result)
    {
        var hasCamera = result.GetResult(Camera) is not null;
        if (!hasCamera && result.GetResult(Person) is not { Tokens.Count: > 0 })
            result.AddError("Required argument missing for command: 'find'.");
        foreach (var option in hasCamera ? OfRobot : OfCamera)
            if (result.GetResult(option) is { Implicit: false })
                result.AddError($"{option.Name}: expected only {(hasCamera ? "without" : "with")} --camera");
    }

    private static KioskOptions ReadKiosk(ParseResult parsed, string camera) => new()
    {
        Camera = camera,
        Settings = CameraOptions.Read(parsed),
        Mirror = parsed.GetValue(CameraOptions.Mirror),
        Person = parsed.GetValue(Person),
        People = parsed.GetValue(People),
        Drawn = parsed.GetValue(Drawn),
        Models = parsed.GetValue(Models),
        Screen = parsed.GetValue(Screen),
        TimeLimit = parsed.GetRequiredValue(TaskOptions.TimeLimit),
    };

    private static FindPersonAction.Goal Read(ParseResult parsed) => new()
    {
        Person = parsed.GetValue(Person) ?? "",
        Reminder = TaskOptions.ReminderOf(parsed),
        Cargo = TaskOptions.CargoOf(parsed),
        TimeLimit = parsed.GetRequiredValue(TaskOptions.TimeLimit),
        Confirm = !parsed.GetValue(Unconfirmed),
    };
}
