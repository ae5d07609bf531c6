using System.Diagnostics.CodeAnalysis;
using System.Xml;

namespace Astro.BehaviorTree;

/// <summary>The node types that a tree file may use: the engine's own, and those that are added.</summary>
public sealed class NodeRegistry
{
    private static readonly NodeType[] BuiltIn =
    [
        Sequence.Type, SequenceWithMemory.Type, ReactiveSequence.Type, Fallback.Type, ReactiveFallback.Type,
        Parallel.Type, Inverter.Type, ForceSuccess.Type, ForceFailure.Type, KeepRunningUntilFailure.Type,
        RetryUntilSuccessful.Type, Repeat.Type, Timeout.Type, AlwaysSuccess.Type, AlwaysFailure.Type,
        SetBlackboard.Type,
    ];

    private readonly SortedDictionary<string, NodeType> _types = new(StringComparer.Ordinal);

    /// <summary>A registry with the engine's own nodes.</summary>
    public NodeRegistry()
    {
        foreach (var type in BuiltIn)
            _types.Add(type.Id, type);
    }

    /// <summary>The types that were added, by id; the engine's own are not among them.</summary>
    public IEnumerable<NodeType> Added => _types.Values.Where(type => !BuiltIn.Contains(type));

    internal PortConverters Converters { get; } = new();

    internal IEnumerable<string> Ids => _types.Keys;

    /// <summary>Adds a node type.</summary>
    /// <exception cref="ArgumentException">The id is taken or is no XML name, two ports have one name, or a port has
    /// a name that XML or the engine keeps (<c>ID</c>, <c>name</c>, a leading underscore).</exception>
    public NodeRegistry Add(NodeType type)
    {
        if (!XmlReader.IsName(type.Id) || Words.Contains(type.Id))
            throw new ArgumentException($"'{type.Id}' cannot name a node type", nameof(type));
        if (type.Ports.DistinctBy(port => port.Name).Count() != type.Ports.Count)
            throw new ArgumentException($"node type '{type.Id}' has two ports of one name", nameof(type));
        if (type.Ports.FirstOrDefault(port => !Attributes.CanBePort(port.Name)) is { } wrong)
            throw new ArgumentException($"'{wrong.Name}' cannot name a port (node type '{type.Id}')", nameof(type));
        if (!_types.TryAdd(type.Id, type))
            throw new ArgumentException($"node type '{type.Id}' is there already", nameof(type));
        return this;
    }

    /// <summary>Adds an action that is done within its tick.</summary>
    public NodeRegistry AddAction(string id, IReadOnlyList<Port> ports, Func<NodePorts, NodeStatus> tick) =>
        Add(new NodeType(id, NodeKind.Action, ports, config => new DelegateAction(config, tick)));

    /// <summary>Adds a condition.</summary>
    public NodeRegistry AddCondition(string id, IReadOnlyList<Port> ports, Func<NodePorts, bool> holds) =>
        Add(new NodeType(id, NodeKind.Condition, ports, config => new DelegateCondition(config, holds)));

    /// <summary>Teaches the registry to read values of <typeparamref name="T"/>, and arrays of it written with
    /// semicolons, from text. The converter throws <see cref="FormatException"/> for what it cannot read.</summary>
    public NodeRegistry AddConverter<T>(Func<string, T> parse)
    {
        Converters.Add(parse);
        return this;
    }

    /// <summary>The element names that the format keeps for itself.</summary>
    internal static IReadOnlySet<string> Words { get; } = new HashSet<string>
    {
        "Action", "Condition", "Control", "Decorator", "SubTree", "BehaviorTree", "root", "include", "TreeNodesModel",
    };

    internal bool TryGet(string id, [NotNullWhen(true)] out NodeType? type) => _types.TryGetValue(id, out type);

    private sealed class DelegateAction(NodeConfig config, Func<NodePorts, NodeStatus> tick) : SyncAction(config)
    {
        protected override NodeStatus Tick() => tick(Ports);
    }

    private sealed class DelegateCondition(NodeConfig config, Func<NodePorts, bool> holds) : Condition(config)
    {
        protected override bool Holds() => holds(Ports);
    }
}
