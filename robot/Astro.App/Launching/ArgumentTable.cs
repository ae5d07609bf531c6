using Astro.Launch;

namespace Astro.App.Launching;

/// <summary>What a launch file can be told, as <c>ros2 launch --show-args</c> lists it.</summary>
internal static class ArgumentTable
{
    public static void Write(IReadOnlyList<LaunchArgument> arguments, TextWriter output)
    {
        if (arguments.Count == 0)
            output.WriteLine("It takes no arguments.");
        foreach (var argument in arguments)
        {
            output.WriteLine($"{argument.Name}:=…  {Facts(argument)}");
            if (argument.Description is { } description)
                output.WriteLine($"    {string.Join(' ', description.Split((char[]?)null, Splitting))}");
        }
    }

    private const StringSplitOptions Splitting = StringSplitOptions.RemoveEmptyEntries;

    private static string Facts(LaunchArgument argument)
    {
        var facts = argument.Default is { } value ? $"default: '{value}'" : "required";
        if (argument.Choices.Count > 0)
            facts += $"; one of {string.Join(", ", argument.Choices)}";
        return argument.IsConditional ? $"{facts}; in some cases" : facts;
    }
}
