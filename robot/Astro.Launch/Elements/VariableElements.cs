namespace Astro.Launch;

/// <summary><c>arg</c> and <c>let</c>.</summary>
internal static class VariableElements
{
    /// <summary>Declares an argument: the value that was given counts, else its default.</summary>
    public static void Argument(LaunchReader reader, LaunchElement element)
    {
        var (context, declared) = (reader.Context, Declaration(element, false));
        context.Used.Add(declared.Name);
        if (!context.Scope.Variables.TryGetValue(declared.Name, out var value))
        {
            value = element.Find("default", context)
                ?? throw element.Wrong($"a value is missing: {declared.Name}:=VALUE ({Describe(declared)})");
            context.Scope = context.Scope.With(declared.Name, value);
        }
        if (declared.Choices.Count > 0 && !declared.Choices.Contains(value))
        {
            throw element.Wrong($"{declared.Name}: '{value}' is none of its choices"
                + $"{Spelling.Suggest(value, declared.Choices)}; they are: {string.Join(", ", declared.Choices)}");
        }
    }

    /// <summary>Sets a variable.</summary>
    public static void Let(LaunchReader reader, LaunchElement element) => Set(reader.Context, element);

    /// <summary>Sets the variables that an <c>include</c> hands over.</summary>
    public static void SetArguments(LaunchContext context, LaunchElement include)
    {
        foreach (var argument in include.Children)
            Set(context, argument);
    }

    /// <summary>What an <c>arg</c> declares.</summary>
    public static LaunchArgument Declaration(LaunchElement element, bool isConditional) => new(
        element.Plain("name")!,
        element.Raw("default"),
        element.Plain("description"),
        [.. element.Parts("choice").Select(static choice => choice.Plain("value")!)],
        isConditional,
        element.Source);

    private static void Set(LaunchContext context, LaunchElement element) => context.Scope =
        context.Scope.With(element.Get("name", context), element.Get("value", context));

    private static string Describe(LaunchArgument argument) =>
        (argument.Description ?? "no description")
        + (argument.Choices.Count > 0 ? $"; choices: {string.Join(", ", argument.Choices)}" : "");
}
