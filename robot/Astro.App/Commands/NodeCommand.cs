using System.CommandLine;
using Astro.App.Introspection;
using Astro.Ros;

namespace Astro.App.Commands;

/// <summary><c>astro node list|info</c>.</summary>
internal static class NodeCommand
{
    private static readonly Argument<string> Name = new("NAME") { Description = "the node, with its namespace" };

    public static Command Create(RosArguments arguments)
    {
        var list = new Command("list", "List the nodes.") { GraphOptions.IncludeHidden, GraphOptions.SpinTime };
        list.Set(arguments, parsed => async session =>
        {
            var view = await session.SettleAsync(parsed.Of(GraphOptions.SpinTime));
            new NameList(showTypes: false, parsed.GetValue(GraphOptions.IncludeHidden))
                .Write(view.Nodes, Console.Out);
            // As after two launches on one network, which otherwise give no sign of each other.
            foreach (var shared in view.Nodes.GroupBy(node => node).Where(nodes => nodes.Count() > 1))
                Console.Error.WriteLine(
                    $"astro: {shared.Count()} nodes are called {shared.Key}: is something started twice?");
            return ExitCode.Success;
        });
        var info = new Command("info", "Show what a node publishes, reads, serves and calls.")
        {
            Name, GraphOptions.IncludeHidden, GraphOptions.SpinTime, GraphOptions.Timeout,
        };
        info.Set(arguments, parsed => async session =>
        {
            var node = session.Resolve(parsed.GetRequiredValue(Name));
            await session.SettleAsync(parsed.Of(GraphOptions.SpinTime));
            var view = await session.FindAsync(
                $"node {node}", view => view.Nodes.Contains(node), parsed.Of(GraphOptions.Timeout));
            NodeInfo.Write(view, node, parsed.GetValue(GraphOptions.IncludeHidden), Console.Out);
            return ExitCode.Success;
        });
        return new Command("node", "Look at the nodes of a ROS 2 network." + GraphOptions.Usage) { list, info };
    }
}
