using Astro.Ros.Dds;

namespace Astro.App.Introspection;

/// <summary>Lists of names, one a line, for people and for pipes.</summary>
/// <param name="showTypes">Whether the types stand behind the names, in brackets.</param>
/// <param name="includeHidden">Whether to list names that ROS 2 hides.</param>
internal sealed class NameList(bool showTypes, bool includeHidden)
{
    /// <summary>Whether ROS 2 hides a name: a part of it starts with an underscore.</summary>
    public static bool IsHidden(string name) => name.Contains("/_", StringComparison.Ordinal);

    public void Write(IEnumerable<TypedName> names, TextWriter output)
    {
        foreach (var (name, types) in names.Where(name => includeHidden || !IsHidden(name.Name)))
            output.WriteLine(showTypes ? $"{name} [{string.Join(", ", types)}]" : name);
    }

    /// <summary>Nodes have no types.</summary>
    public void Write(IEnumerable<string> nodes, TextWriter output) =>
        new NameList(showTypes: false, includeHidden).Write(nodes.Select(node => new TypedName(node, [])), output);
}
