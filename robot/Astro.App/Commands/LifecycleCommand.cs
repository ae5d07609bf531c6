using System.CommandLine;
using Astro.App.Introspection;
using Astro.Ros;

namespace Astro.App.Commands;

/// <summary><c>astro lifecycle nodes|get|set</c>.</summary>
internal static class LifecycleCommand
{
    private static readonly Argument<string> Name = new("NODE") { Description = "the node, with its namespace" };

    private static readonly Argument<string> Transition = new("TRANSITION")
    {
        Description = "configure, activate, deactivate, cleanup or shutdown, or a transition's number",
    };

    public static Command Create(RosArguments arguments)
    {
        var nodes = new Command("nodes", "List the nodes whose life is managed.")
        {
            GraphOptions.IncludeHidden, GraphOptions.SpinTime,
        };
        nodes.Set(arguments, parsed => async session =>
        {
            var view = await session.SettleAsync(parsed.Of(GraphOptions.SpinTime));
            new NameList(showTypes: false, parsed.GetValue(GraphOptions.IncludeHidden))
                .Write(ManagedNode.AllOf(view), Console.Out);
            return ExitCode.Success;
        });
        var get = new Command("get", "Show the state that a node is in.") { Name, GraphOptions.Timeout };
        get.Set(arguments, parsed => session =>
            ManagedNode.GetAsync(session, parsed.GetRequiredValue(Name), parsed.Of(GraphOptions.Timeout)));
        var set = new Command("set", "Take a node to another state.") { Name, Transition, GraphOptions.Timeout };
        set.Set(arguments, parsed => session => ManagedNode.SetAsync(
            session, parsed.GetRequiredValue(Name), parsed.GetRequiredValue(Transition),
            parsed.Of(GraphOptions.Timeout)));
        return new Command("lifecycle", "Look at and change the states of managed nodes." + GraphOptions.Usage)
        {
            nodes, get, set,
        };
    }
}
