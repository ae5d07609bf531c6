using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Astro.Launch;

/// <summary>What <c>node</c> and <c>executable</c> have in common.</summary>
internal static class ProcessAttributes
{
    private const string Seconds = "a number of seconds, not negative";
    private const string Flag = "true or false";

    private static readonly Dictionary<string, LaunchOutput> Outputs = new()
    {
        ["screen"] = LaunchOutput.Screen,
        ["log"] = LaunchOutput.Log,
        ["both"] = LaunchOutput.Both,
        ["own_log"] = LaunchOutput.OwnLog,
        ["full"] = LaunchOutput.Full,
    };

    /// <summary>Makes the process.</summary>
    /// <param name="context">What is known.</param>
    /// <param name="element">Who asks for it.</param>
    /// <param name="label">Its name, without the number.</param>
    /// <param name="command">Its program and arguments.</param>
    public static LaunchProcess Read(
        LaunchContext context, LaunchElement element, string label, IReadOnlyList<string> command)
    {
        // Taken so that files for ROS 2 pass: there is no terminal to emulate, and all must be gone within 5 s.
        element.Find("emulate_tty", context, LaunchValues.ReadFlag, Flag);
        element.Find("sigterm_timeout", context, LaunchValues.ReadSeconds, Seconds);
        element.Find("sigkill_timeout", context, LaunchValues.ReadSeconds, Seconds);
        return new LaunchProcess(label, [.. Prefix(context, element, label), .. command])
        {
            Source = element.Source,
            Environment = Environment(context, element),
            WorkingFolder = element.Find("cwd", context),
            Respawn = Respawn(context, element),
            IsRequired = element.Raw("on_exit") switch
            {
                null => false,
                "shutdown" => true,
                var other => throw element.Wrong("on_exit", $"expected shutdown, got '{other}'"),
            },
            Output = Output(context, element),
        };
    }

    // The variables of these names are for all processes that have no prefix of their own, as in ROS 2.
    private static IReadOnlyList<string> Prefix(LaunchContext context, LaunchElement element, string program)
    {
        var variables = context.Scope.Variables;
        context.Used.UnionWith(["launch-prefix", "launch-prefix-filter"]);
        var prefix = element.Find("launch-prefix", context);
        if (prefix is null && IsMatch(element, program, variables.GetValueOrDefault("launch-prefix-filter", "")))
            prefix = variables.GetValueOrDefault("launch-prefix");
        return prefix is null ? [] : element.Within("launch-prefix", () => ShellWords.Split(prefix));
    }

    private static bool IsMatch(LaunchElement element, string program, string filter)
    {
        try
        {
            return Regex.IsMatch(program, $"^(?:{filter})");
        }
        catch (RegexParseException exception)
        {
            throw element.Wrong($"variable launch-prefix-filter: {exception.Message}", exception);
        }
    }

    private static Dictionary<string, string?> Environment(LaunchContext context, LaunchElement element)
    {
        var before = context.Options.Environment;
        var after = context.Scope.Environment;
        foreach (var variable in element.Parts("env"))
            after = after.SetItem(variable.Get("name", context), variable.Get("value", context));
        var changes = before.Keys
            .Where(name => !after.ContainsKey(name))
            .ToDictionary(static name => name, static _ => (string?)null);
        foreach (var (name, value) in after)
        {
            if (before.GetValueOrDefault(name) != value)
                changes[name] = value;
        }
        return changes;
    }

    private static RespawnPolicy? Respawn(LaunchContext context, LaunchElement element)
    {
        var delay = element.Find("respawn_delay", context, LaunchValues.ReadSeconds, Seconds);
        var retries = element.Find("respawn_max_retries", context, LaunchValues.ReadInteger, "a whole number");
        return element.Find("respawn", context, LaunchValues.ReadFlag, Flag) is true
            ? new RespawnPolicy(delay ?? TimeSpan.Zero, retries is null or < 0 ? null : retries)
            : null;
    }

    private static LaunchOutput Output(LaunchContext context, LaunchElement element) =>
        element.Find("output", context) is not { } text ? LaunchOutput.Log
        : Outputs.TryGetValue(text, out var output) ? output
        : throw element.Wrong("output",
            $"expected {string.Join(", ", Outputs.Keys)}, got '{text}'{Spelling.Suggest(text, Outputs.Keys)}");
}
