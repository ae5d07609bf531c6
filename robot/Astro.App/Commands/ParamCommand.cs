using System.CommandLine;
using Astro.App.Introspection;
using Astro.Ros;

namespace Astro.App.Commands;

/// <summary><c>astro param list|get|set|describe|dump</c>.</summary>
internal static class ParamCommand
{
    private static readonly Argument<string> Node = new("NODE") { Description = "the node, with its namespace" };

    private static readonly Argument<string?> AnyNode = new("NODE")
    {
        Description = "the node, with its namespace; all nodes by default",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Argument<string> Parameter = new("NAME") { Description = "the parameter" };

    private static readonly Argument<string[]> Parameters = new("NAME")
    {
        Description = "the parameter, or several",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Argument<string> Value = new("VALUE")
    {
        Description = "the value, as YAML: true, 5, 0.5, text, [1, 2]",
    };

    private static readonly Option<bool> HideType = new("--hide-type") { Description = "write the value alone" };

    public static Command Create(RosArguments arguments)
    {
        var list = new Command("list", "List the parameters of a node, or of all.")
        {
            AnyNode, GraphOptions.IncludeHidden, GraphOptions.SpinTime, GraphOptions.Timeout,
        };
        list.Set(arguments, parsed => session => parsed.GetValue(AnyNode) is { } node
            ? ParameterRuns.ListAsync(session, node, parsed.Of(GraphOptions.Timeout))
            : ParameterRuns.ListAllAsync(
                session, parsed.GetValue(GraphOptions.IncludeHidden), parsed.Of(GraphOptions.SpinTime),
                parsed.Of(GraphOptions.Timeout)));
        var get = new Command("get", "Show the value of a parameter.")
        {
            Node, Parameter, HideType, GraphOptions.Timeout,
        };
        get.Set(arguments, parsed => session => ParameterRuns.GetAsync(
            session, parsed.GetRequiredValue(Node), parsed.GetRequiredValue(Parameter), parsed.GetValue(HideType),
            parsed.Of(GraphOptions.Timeout)));
        var set = new Command("set", "Give a parameter another value.")
        {
            Node, Parameter, Value, GraphOptions.Timeout,
        };
        set.Set(arguments, parsed => session => ParameterRuns.SetAsync(
            session, parsed.GetRequiredValue(Node), parsed.GetRequiredValue(Parameter), parsed.GetRequiredValue(Value),
            parsed.Of(GraphOptions.Timeout)));
        var describe = new Command("describe", "Show what a parameter is for, its type and what it may be.")
        {
            Node, Parameters, GraphOptions.Timeout,
        };
        describe.Set(arguments, parsed => session => ParameterRuns.DescribeAsync(
            session, parsed.GetRequiredValue(Node), parsed.GetRequiredValue(Parameters),
            parsed.Of(GraphOptions.Timeout)));
        var dump = new Command("dump", "Write all parameters of a node as YAML, which --params-file reads.")
        {
            Node, GraphOptions.Timeout,
        };
        dump.Set(arguments, parsed => session =>
            ParameterRuns.DumpAsync(session, parsed.GetRequiredValue(Node), parsed.Of(GraphOptions.Timeout)));
        return new Command("param", "Look at and change the parameters of nodes." + GraphOptions.Usage)
        {
            list, get, set, describe, dump,
        };
    }
}
