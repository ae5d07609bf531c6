namespace Astro.Launch;

/// <summary><c>set_env</c>, <c>unset_env</c> and <c>append_env</c>: the environment of the processes that
/// follow.</summary>
internal static class EnvironmentElements
{
    /// <summary>Sets a variable.</summary>
    public static void Set(LaunchReader reader, LaunchElement element) =>
        Set(reader.Context, element.Get("name", reader.Context), element.Get("value", reader.Context));

    /// <summary>Removes a variable.</summary>
    public static void Unset(LaunchReader reader, LaunchElement element)
    {
        var scope = reader.Context.Scope;
        reader.Context.Scope = scope with
        {
            Environment = scope.Environment.Remove(element.Get("name", reader.Context)),
        };
    }

    /// <summary>Adds to the end of a variable, or with <c>prepend</c> to its beginning.</summary>
    public static void Append(LaunchReader reader, LaunchElement element)
    {
        var context = reader.Context;
        var (name, value) = (element.Get("name", context), element.Get("value", context));
        var separator = element.Find("separator", context) ?? Path.PathSeparator.ToString();
        var isBefore = element.Find("prepend", context, LaunchValues.ReadFlag, "true or false") ?? false;
        if (context.Scope.Environment.TryGetValue(name, out var old))
            value = isBefore ? value + separator + old : old + separator + value;
        Set(context, name, value);
    }

    private static void Set(LaunchContext context, string name, string value) =>
        context.Scope = context.Scope.WithEnvironment(name, value);
}
