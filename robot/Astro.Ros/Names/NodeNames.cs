namespace Astro.Ros;

/// <summary>
/// A node's own name and its view of others: how the names in its code become absolute names on the graph.
/// </summary>
/// <remarks>
/// Expansion and remapping follow ROS 2's rcl. A remapping is <c>from</c> → <c>to</c> or <c>node:from</c> → <c>to</c>,
/// which then holds for the node of that name alone; <c>__node</c> (or <c>__name</c>) and <c>__ns</c> as <c>from</c>
/// replace the node's name and namespace. Both sides are expanded like any name, the first rule that matches is the
/// only one applied, and its result is not remapped again.
/// </remarks>
public sealed class NodeNames
{
    private readonly List<(string From, string To)> _rules = [];

    /// <summary>Works out the names of a node that its code calls <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">The name, the namespace or a remapping is malformed.</exception>
    public NodeNames(string name, NodeOptions options)
    {
        Check(name, NameRules.WhyBadNodeName(name), "node name");
        var rules = options.Remappings.Select(Split).ToArray();
        Name = Find(rules, name, "__node") ?? Find(rules, name, "__name") ?? name;
        Check(Name, NameRules.WhyBadNodeName(Name), "node name");
        Namespace = Absolute(Find(rules, Name, "__ns") ?? options.Namespace);
        Check(Namespace, NameRules.WhyBadNamespace(Namespace), "namespace");
        foreach (var rule in rules)
        {
            if (!rule.From.StartsWith("__", StringComparison.Ordinal) && (rule.Node ?? Name) == Name)
                _rules.Add((Expand(rule.From), Expand(rule.To)));
        }
    }

    /// <summary>The node's name, without its namespace.</summary>
    public string Name { get; }

    /// <summary>The node's namespace, absolute; <c>/</c> is the root.</summary>
    public string Namespace { get; }

    /// <summary>Namespace and name, as in <c>/robot1/perception</c>.</summary>
    public string FullName => Join(Namespace, Name);

    /// <summary>The absolute name of a topic, service or action that the node calls <paramref name="name"/>.</summary>
    /// <param name="name">Relative, absolute, or private when it starts with <c>~/</c>; <c>{node}</c>, <c>{ns}</c> and
    /// <c>{namespace}</c> stand for the node's own.</param>
    /// <exception cref="ArgumentException">The name is malformed.</exception>
    public string Resolve(string name)
    {
        var full = Expand(name);
        foreach (var (from, to) in _rules)
        {
            if (from == full)
                return to;
        }
        return full;
    }

    private static string? Find((string? Node, string From, string To)[] rules, string name, string from)
    {
        foreach (var rule in rules)
        {
            if (rule.From == from && (rule.Node ?? name) == name)
                return rule.To;
        }
        return null;
    }

    private static (string? Node, string From, string To) Split(KeyValuePair<string, string> rule)
    {
        var colon = rule.Key.IndexOf(':');
        return colon < 0 ? (null, rule.Key, rule.Value) : (rule.Key[..colon], rule.Key[(colon + 1)..], rule.Value);
    }

    private static void Check(string name, string? reason, string what)
    {
        if (reason is not null)
            throw new ArgumentException($"\"{name}\" is not a valid {what}: {reason}.");
    }

    private static string Absolute(string name) => name.StartsWith('/') ? name : "/" + name;

    private static string Join(string parent, string name) => parent == "/" ? "/" + name : parent + "/" + name;

    private string Expand(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var full = name switch
        {
            "" => throw new ArgumentException("A topic or service name must not be empty."),
            "~" => FullName,
            ['~', '/', .. var rest] => Join(FullName, rest),
            _ => name,
        };
        full = full.Replace("{node}", Name).Replace("{ns}", Namespace).Replace("{namespace}", Namespace);
        if (full.StartsWith("//", StringComparison.Ordinal) && name.StartsWith("{n", StringComparison.Ordinal))
            full = full[1..];
        if (!full.StartsWith('/'))
            full = Join(Namespace, full);
        Check(name, NameRules.WhyBadFullName(full), "topic or service name");
        return full;
    }
}
