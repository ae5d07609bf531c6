using System.CommandLine;
using Astro.App.Nodes;
using Astro.Ros;

namespace Astro.App.Commands;

/// <summary><c>astro find NAME</c>: asks a robot on the network to find somebody.</summary>
internal static class FindCommand
{
    private static readonly Argument<string> Person = new("NAME") { Description = "whom to find, by name or id" };

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

    public static Command Create(RosArguments arguments)
    {
        var command = new Command("find",
            "Ask a robot on the ROS 2 network to find somebody, and tell how it goes. Takes --ros-args as `run` does.")
        {
            Person, TaskOptions.Reminder, TaskOptions.Cargo, TaskOptions.TimeLimit, Unconfirmed, Goal,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => new FindRun(arguments, Read(parsed), parsed.GetValue(Goal)).RunAsync(cancellation),
            CancellationToken.None));
        return command;
    }

    private static FindPersonAction.Goal Read(ParseResult parsed) => new()
    {
        Person = parsed.GetRequiredValue(Person),
        Reminder = TaskOptions.ReminderOf(parsed),
        Cargo = TaskOptions.CargoOf(parsed),
        TimeLimit = parsed.GetRequiredValue(TaskOptions.TimeLimit),
        Confirm = !parsed.GetValue(Unconfirmed),
    };
}
