using Astro.Ros;

namespace Astro.Launch;

/// <summary>What holds for all nodes that follow in the group: <c>push_ros_namespace</c>, <c>set_parameter</c>,
/// <c>set_parameters_from_file</c> and <c>set_remap</c>.</summary>
internal static class RosElements
{
    /// <summary>Nodes go into a namespace below the one they would be in, or into an absolute one.</summary>
    public static void PushNamespace(LaunchReader reader, LaunchElement element)
    {
        var context = reader.Context;
        context.Scope = context.Scope with { Namespace = Namespace(context, element) };
    }

    /// <summary>Nodes get a parameter.</summary>
    public static void SetParameter(LaunchReader reader, LaunchElement element)
    {
        var (context, scope) = (reader.Context, reader.Context.Scope);
        var (name, value) = (element.Get("name", context), element.Get("value", context));
        var yaml = element.Within("value", () => ParameterText.ToYaml(value, null));
        context.Scope = scope with { Parameters = scope.Parameters.AddRange(["-p", $"{name}:={yaml}"]) };
    }

    /// <summary>Nodes get a parameter file.</summary>
    public static void SetParametersFromFile(LaunchReader reader, LaunchElement element)
    {
        var (context, scope) = (reader.Context, reader.Context.Scope);
        var path = ParameterElement.Path(context, element, "filename");
        context.Scope = scope with { Parameters = scope.Parameters.AddRange(["--params-file", path]) };
    }

    /// <summary>Nodes replace a name.</summary>
    public static void SetRemap(LaunchReader reader, LaunchElement element)
    {
        var (context, scope) = (reader.Context, reader.Context.Scope);
        context.Scope = scope with { Remappings = scope.Remappings.Add(Remapping(context, element)) };
    }

    /// <summary>What <c>from</c> and <c>to</c> say, as <c>FROM:=TO</c>.</summary>
    public static string Remapping(LaunchContext context, LaunchElement element)
    {
        var rule = $"{element.Get("from", context)}:={element.Get("to", context)}";
        return element.Within(null, () => Ros.Remapping.Parse(rule)).ToString();
    }

    /// <summary>The namespace that an element's attribute asks for within the pushed one; null if there is
    /// neither.</summary>
    public static string? Namespace(LaunchContext context, LaunchElement element)
    {
        var (outer, inner) = (context.Scope.Namespace, element.Find("namespace", context));
        if (inner is null)
            return outer;
        var joined = inner.StartsWith('/') ? inner : $"{(outer == "/" ? "" : outer)}/{inner}";
        var full = joined == "/" ? joined : joined.TrimEnd('/');
        return NameRules.WhyBadNamespace(full) is { } reason
            ? throw element.Wrong("namespace", $"'{full}' is no namespace: {reason}")
            : full;
    }
}
