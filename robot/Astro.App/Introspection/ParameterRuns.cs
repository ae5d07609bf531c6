using Astro.Messages.RclInterfaces;
using Astro.Ros;

namespace Astro.App.Introspection;

/// <summary><c>astro param list|get|set|describe|dump</c>.</summary>
internal static class ParameterRuns
{
    /// <summary>Lists one node's parameters.</summary>
    public static async Task<int> ListAsync(GraphSession session, string name, TimeSpan timeout)
    {
        Write(await (await NodeParameters.FindAsync(session, name, timeout)).ListAsync());
        return ExitCode.Success;
    }

    /// <summary>Lists those of all nodes; one that does not answer does not keep the others from it.</summary>
    public static async Task<int> ListAllAsync(
        GraphSession session, bool includeHidden, TimeSpan spinTime, TimeSpan timeout)
    {
        var view = await session.SettleAsync(spinTime);
        var code = ExitCode.Success;
        foreach (var node in NodeParameters.AllOf(view).Where(node => includeHidden || !NameList.IsHidden(node)))
        {
            try
            {
                var names = await new NodeParameters(session, node, timeout).ListAsync();
                Console.WriteLine($"{node}:");
                Write(names);
            }
            catch (GraphException error)
            {
                Console.Error.WriteLine($"astro: {error.Message}");
                code = ExitCode.Failed;
            }
        }
        return code;
    }

    /// <summary>Writes a value, with its type before it or alone.</summary>
    public static async Task<int> GetAsync(
        GraphSession session, string name, string parameter, bool hideType, TimeSpan timeout)
    {
        var node = await NodeParameters.FindAsync(session, name, timeout);
        var value = (await node.GetAsync([parameter]))[0] ?? throw node.Unknown(parameter);
        Console.WriteLine(hideType ? ParameterWords.Show(value) : ParameterWords.Label(value));
        return ExitCode.Success;
    }

    /// <summary>Gives a parameter another value.</summary>
    /// <exception cref="FormatException">What was typed is of another type than the parameter.</exception>
    public static async Task<int> SetAsync(
        GraphSession session, string name, string parameter, string yaml, TimeSpan timeout)
    {
        var node = await NodeParameters.FindAsync(session, name, timeout);
        // Of one that it does not have, a node may take a value all the same.
        var about = await node.DescribeAsync(parameter);
        var type = about is null or { DynamicTyping: true } ? ParameterType.ParameterNotSet : about.Type;
        var value = ParameterFit.Read(node.Node, parameter, yaml, type);
        if (await node.SetAsync(parameter, value) is { } reason)
        {
            throw new GraphException(reason.StartsWith($"{parameter}: ", StringComparison.Ordinal)
                ? $"{node.Node}: {reason}"
                : $"{node.Node}: {parameter}: {reason}");
        }
        Console.WriteLine("Set parameter successful");
        return ExitCode.Success;
    }

    /// <summary>Writes what the node says of a parameter.</summary>
    public static async Task<int> DescribeAsync(
        GraphSession session, string name, IReadOnlyList<string> parameters, TimeSpan timeout)
    {
        var node = await NodeParameters.FindAsync(session, name, timeout);
        foreach (var parameter in parameters)
            ParameterWords.Write(await node.DescribeAsync(parameter) ?? throw node.Unknown(parameter), Console.Out);
        return ExitCode.Success;
    }

    /// <summary>Writes all of a node's values, as <c>--params-file</c> reads them.</summary>
    public static async Task<int> DumpAsync(GraphSession session, string name, TimeSpan timeout)
    {
        var node = await NodeParameters.FindAsync(session, name, timeout);
        var names = await node.ListAsync();
        var values = await node.GetAsync(names);
        Console.WriteLine($"{node.Node}:");
        Console.WriteLine("  ros__parameters:");
        foreach (var (parameter, value) in names.Zip(values))
        {
            if (value is null)
                continue;
            Console.WriteLine(ParameterLiteral.Format(value) is { } literal
                ? $"    {Key(parameter)}: {literal}"
                : $"    # {parameter} is an array of bytes, which no parameter file can hold");
        }
        return ExitCode.Success;
    }

    private static string Key(string name) =>
        name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.') ? name : ParameterLiteral.Quote(name);

    private static void Write(IEnumerable<string> names)
    {
        foreach (var name in names)
            Console.WriteLine($"  {name}");
    }
}
