using Astro.Ros;

namespace Astro.Launch;

/// <summary><c>node</c>: a process with what ROS 2 tells its nodes on the command line.</summary>
internal static class NodeElement
{
    /// <summary>Adds the process.</summary>
    public static void Run(LaunchReader reader, LaunchElement node)
    {
        var context = reader.Context;
        var executable = node.Get("exec", context);
        List<string> words = [.. Program(context, node, executable), .. ShellWords.Split(context, node, "args")];
        if (node.Has("ros_args"))
            words.AddRange(["--ros-args", .. ShellWords.Split(context, node, "ros_args")]);
        words.Add("--ros-args");
        if (Name(context, node) is { } name)
            words.AddRange(["-r", $"__node:={name}"]);
        if (RosElements.Namespace(context, node) is { } space)
            words.AddRange(["-r", $"__ns:={space}"]);
        words.AddRange(context.Scope.Parameters);
        words.AddRange(node.Parts("param").SelectMany(param => ParameterElement.Words(reader, param)));
        foreach (var rule in context.Scope.Remappings
            .Concat(node.Parts("remap").Select(remap => RosElements.Remapping(context, remap))))
            words.AddRange(["-r", rule]);
        var label = node.Find("exec_name", context) ?? Path.GetFileName(executable);
        reader.Add(ProcessAttributes.Read(context, node, label, words) with
        {
            ExitCodes = node.Find("pkg", context) is { } package
                ? context.Packages.ExitCodes(package, executable)
                : null,
        });
    }

    private static IReadOnlyList<string> Program(LaunchContext context, LaunchElement node, string executable) =>
        node.Find("pkg", context) is { } package
            ? node.Within("exec", () => context.Packages.Executable(package, executable))
            : [executable];

    private static string? Name(LaunchContext context, LaunchElement node)
    {
        if (node.Find("name", context) is not { } name)
            return null;
        return NameRules.WhyBadNodeName(name) is { } reason
            ? throw node.Wrong("name", $"'{name}' is no node's name: {reason}")
            : name;
    }
}
