using System.CommandLine;
using Astro.App.Introspection;
using Astro.Ros;

namespace Astro.App.Commands;

/// <summary><c>astro action list|info|send_goal</c>.</summary>
internal static class ActionCommand
{
    private static readonly Argument<string> Name = new("NAME") { Description = "the action" };
    private static readonly Argument<string[]> Goal = GraphOptions.Message("goal");

    private static readonly Option<bool> Feedback = new("--feedback", "-f")
    {
        Description = "write the feedback too",
    };

    public static Command Create(RosArguments arguments)
    {
        var list = new Command("list", "List the actions.")
        {
            GraphOptions.ShowTypes, GraphOptions.IncludeHidden, GraphOptions.SpinTime,
        };
        list.Set(arguments, parsed => async session =>
        {
            var view = await session.SettleAsync(parsed.Of(GraphOptions.SpinTime));
            new NameList(parsed.GetValue(GraphOptions.ShowTypes), parsed.GetValue(GraphOptions.IncludeHidden))
                .Write(view.Actions, Console.Out);
            return ExitCode.Success;
        });
        var info = new Command("info", "Show who serves an action and who sends goals to it.")
        {
            Name, GraphOptions.ShowTypes, GraphOptions.SpinTime, GraphOptions.Timeout,
        };
        info.Set(arguments, parsed => async session =>
        {
            var action = session.Resolve(parsed.GetRequiredValue(Name));
            await session.SettleAsync(parsed.Of(GraphOptions.SpinTime));
            var view = await session.FindAsync(
                $"action {action}", view => view.ActionEndpoints.Any(end => end.Name == action),
                parsed.Of(GraphOptions.Timeout));
            ActionInfo.Write(view, action, parsed.GetValue(GraphOptions.ShowTypes), Console.Out);
            return ExitCode.Success;
        });
        var send = new Command("send_goal", "Send a goal and write what becomes of it; Ctrl-C cancels the goal.")
        {
            Name, Goal, Feedback, GraphOptions.Timeout,
        };
        send.Set(arguments, parsed =>
        {
            var run = new GoalRun(Request.Parse(parsed.GetRequiredValue(Goal)));
            return session => run.RunAsync(
                session, parsed.GetRequiredValue(Name), parsed.GetValue(Feedback), parsed.Of(GraphOptions.Timeout));
        });
        return new Command("action", "Look at and use actions of a ROS 2 network." + GraphOptions.Usage)
        {
            list, info, send,
        };
    }
}
