namespace Astro.Ros;

/// <summary>
/// A node's own name and its view of others: how the names in its code become absolute names on the graph.
/// </summary>
/// <remarks>
/// Expansion and remapping follow ROS 2's rcl: both sides of a rule are expanded like any name, the first rule that
/// matches is the only one applied, and its result is not remapped again. A rule for one node that renames it calls it
/// by the name that its code gives it; every other rule for one node, by the new name.
/// </remarks>
public sealed class NodeNames
{
    private readonly List<(string From, string To)> _rules = [];

    /// <summary>Works out the names of a node that its code calls <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">The name or the namespace is malformed.</exception>
    /// <exception cref="FormatException">A remapping has a malformed name; it is named.</exception>
    public NodeNames(string name, NodeOptions options)
    {
        Check(name, NameRules.WhyBadNodeName(name), "node name");
        (Name, Namespace) = (name, Absolute(options.Namespace));
        Check(Namespace, NameRules.WhyBadNamespace(Namespace), "namespace");
        if ((Find(options, "__node") ?? Find(options, "__name")) is { } rename)
        {
            Name = rename.To;
            Check(rename, NameRules.WhyBadNodeName(Name), "node name");
        }
        if (Find(options, "__ns") is { } move)
        {
            Namespace = Absolute(move.To);
            Check(move, NameRules.WhyBadNamespace(Namespace), "namespace");
        }
        foreach (var rule in options.Remappings)
        {
            if (IsForThis(rule) && !rule.From.StartsWith("__", StringComparison.Ordinal))
                _rules.Add(Expand(rule));
        }
    }

    /// <summary>The node's name, without its namespace.</summary>
    public string Name { get; }

    /// <summary>The node's namespace, absolute; <c>/</c> is the root.</summary>
    public string Namespace { get; }

    /// <summary>Namespace and name, as in <c>/robot1/perception</c>.</summary>
    public string FullName => Join(Namespace, Name);

    /// <summary>The absolute name of a topic, service or action that the node calls <paramref name="name"/>.</summary>
    /// <param name="name">
    /// Relative, absolute, or private when it starts with <c>~/</c>; <c>{node}</c>, <c>{ns}</c> and <c>{namespace}</c>
    /// stand for the node's own.
    /// </param>
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

    private static void Check(string name, string? reason, string what)
    {
        if (reason is not null)
            throw new ArgumentException($"\"{name}\" is not a valid {what}: {reason}.");
    }

    private static void Check(Remapping rule, string? reason, string what)
    {
        if (reason is not null)
            throw new FormatException($"remapping \"{rule}\": expected a {what}, but {reason}");
    }

    private static string Absolute(string name) => name.StartsWith('/') ? name : "/" + name;

    private static string Join(string parent, string name) => parent == "/" ? "/" + name : parent + "/" + name;

    private Remapping? Find(NodeOptions options, string from) =>
        options.Remappings.FirstOrDefault(rule => rule.From == from && IsForThis(rule));

    private bool IsForThis(Remapping rule) => rule.Node is null || rule.Node == Name;

    private (string From, string To) Expand(Remapping rule)
    {
        try
        {
            return (Expand(rule.From), Expand(rule.To));
        }
        catch (ArgumentException exception)
        {
            throw new FormatException($"remapping \"{rule}\": {exception.Message}", exception);
        }
    }

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
        full = full.Replace("{node}", Name);
        // In the root namespace the substitution is a slash of its own, where one may stand already.
        if (Namespace == "/")
            full = full.Replace("{ns}/", "/").Replace("{namespace}/", "/");
        full = full.Replace("{ns}", Namespace).Replace("{namespace}", Namespace);
        if (!full.StartsWith('/'))
            full = Join(Namespace, full);
        Check(name, NameRules.WhyBadFullName(full), "topic or service name");
        return full;
    }
}
