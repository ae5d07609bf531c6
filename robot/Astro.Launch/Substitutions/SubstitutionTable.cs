using System.Collections.Frozen;
using System.Globalization;

namespace Astro.Launch;

/// <summary>The substitutions by name, as launch and launch_ros of ROS 2 Jazzy define them.</summary>
internal static class SubstitutionTable
{
    private sealed record Rule(int Fewest, int Most, Func<SubstitutionCall, string> Work);

    private static readonly FrozenDictionary<string, Rule> Known = new Dictionary<string, Rule>
    {
        ["var"] = new(1, 2, Variable),
        ["env"] = new(1, 2, EnvironmentVariable),
        ["find-pkg-share"] = new(1, 1, static call => call.Context.Packages.Share(call[0])),
        ["find-pkg-prefix"] = new(1, 1, static call => call.Context.Packages.Prefix(call[0])),
        ["exec-in-pkg"] = new(2, 2, ExecutableInPackage),
        ["find-exec"] = new(1, 1, FindExecutable),
        ["dirname"] = new(0, 0, static call => Path.GetDirectoryName(Path.GetFullPath(call.File))!),
        ["filename"] = new(0, 0, static call => Path.GetFullPath(call.File)),
        ["file-content"] = new(1, 1, static call => ReadFile(call[0])),
        ["anon"] = new(1, 1, static call => call.Context.Anonymous(call[0])),
        ["not"] = new(1, 1, static call => Show(!call.IsTrue(0))),
        ["and"] = new(2, 2, static call => Show(call.IsTrue(0) & call.IsTrue(1))),
        ["or"] = new(2, 2, static call => Show(call.IsTrue(0) | call.IsTrue(1))),
        ["all"] = new(1, int.MaxValue, static call => Show(Enumerable.Range(0, call.Count).All(call.IsTrue))),
        ["any"] = new(1, int.MaxValue, static call => Show(Enumerable.Range(0, call.Count).Any(call.IsTrue))),
        ["equals"] = new(2, 2, static call => Show(AreEqual(call[0], call[1]))),
        ["not-equals"] = new(2, 2, static call => Show(!AreEqual(call[0], call[1]))),
        ["if"] = new(2, 3, static call => call.IsTrue(0) ? call[1] : call.Count > 2 ? call[2] : ""),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Refused = new Dictionary<string, string>
    {
        ["eval"] = "it needs Python; say it with $(equals), $(not-equals), $(and), $(or), $(not) and $(if)",
        ["command"] = "a launch file does not run commands while it is read; hand the result in as an <arg>",
        ["param"] = "it needs launch_ros's own node; use $(var) with <arg> or <let>",
        ["launch_log_dir"] = "no log folder is kept; name a folder with an <arg>",
        ["log_dir"] = "no log folder is kept; name a folder with an <arg>",
    }.ToFrozenDictionary();

    /// <summary>Checks that a template's substitutions exist and have as many arguments as they take.</summary>
    /// <exception cref="FormatException">One does not.</exception>
    public static void Check(Template template)
    {
        foreach (var part in template.Parts.OfType<SubstitutionPart>())
        {
            if (Refused.TryGetValue(part.Name, out var reason))
                throw new FormatException($"$({part.Name}) is not supported: {reason}");
            if (!Known.TryGetValue(part.Name, out var rule))
            {
                throw new FormatException($"there is no substitution $({part.Name})"
                    + (Spelling.Suggest(part.Name, Known.Keys) is { Length: > 0 } near
                        ? near
                        : $"; known are: {Spelling.List(Known.Keys)}"));
            }
            if (part.Arguments.Count < rule.Fewest || part.Arguments.Count > rule.Most)
                throw new FormatException($"$({part.Name}) takes {Range(rule)}, got {part.Arguments.Count}");
            if (part.Name is "equals" or "not-equals" && part.Arguments.Any(static value => value.Parts.Count == 0))
                throw new FormatException($"$({part.Name}): '' equals nothing in ROS 2; "
                    + $"lengthen both sides, as in $({part.Name} 'x$(var name)' x)");
            foreach (var argument in part.Arguments)
                Check(argument);
        }
    }

    /// <summary>Works a substitution out that <see cref="Check"/> has let pass.</summary>
    /// <exception cref="FormatException">It has no value.</exception>
    public static string Work(LaunchContext context, string file, SubstitutionPart part) =>
        Known[part.Name].Work(new SubstitutionCall(context, file, part));

    private static string Range(Rule rule) => (rule.Fewest, rule.Most) switch
    {
        (0, 0) => "no arguments",
        (1, 1) => "1 argument",
        (var fewest, int.MaxValue) => $"{fewest} argument or more",
        var (fewest, most) => fewest == most ? $"{fewest} arguments" : $"{fewest} to {most} arguments",
    };

    private static string Variable(SubstitutionCall call)
    {
        var (name, variables) = (call[0], call.Context.Scope.Variables);
        call.Context.Used.Add(name);
        return variables.TryGetValue(name, out var value) ? value
            : call.Count > 1 ? call[1]
            : throw new FormatException($"there is no variable '{name}'{Spelling.Suggest(name, variables.Keys)}; "
                + $"known here are: {Spelling.List(variables.Keys)}");
    }

    private static string EnvironmentVariable(SubstitutionCall call) =>
        call.Context.Scope.Environment.TryGetValue(call[0], out var value) ? value
        : call.Count > 1 ? call[1]
        : throw new FormatException(
            $"there is no environment variable '{call[0]}'; $(env {call[0]} DEFAULT) has a default");

    private static string ExecutableInPackage(SubstitutionCall call) =>
        call.Context.Packages.Executable(call[1], call[0]) is [var only]
            ? only
            : throw new FormatException($"'{call[0]}' of package '{call[1]}' is more than a path; "
                + $"use <node pkg=\"{call[1]}\" exec=\"{call[0]}\">");

    private static string FindExecutable(SubstitutionCall call) =>
        Programs.Find(call[0], null, call.Context.Scope.Environment.GetValueOrDefault("PATH"))
        ?? throw new FormatException($"there is no executable '{call[0]}' on PATH");

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"$(file-content): {exception.Message}", exception);
        }
    }

    private static string Show(bool truth) => truth ? "true" : "false";

    // As launch compares: as truth if both are true, false, 1 or 0; as numbers if both are; else letter by letter.
    private static bool AreEqual(string a, string b)
    {
        if (LaunchValues.ReadCondition(a) is { } left && LaunchValues.ReadCondition(b) is { } right)
            return left == right;
        return double.TryParse(a, NumberStyles.Float, CultureInfo.InvariantCulture, out var x)
            && double.TryParse(b, NumberStyles.Float, CultureInfo.InvariantCulture, out var y)
            ? x == y || Math.Abs(x - y) <= 1e-9 * Math.Max(Math.Abs(x), Math.Abs(y))
            : a == b;
    }
}
