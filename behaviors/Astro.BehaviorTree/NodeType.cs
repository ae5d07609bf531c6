namespace Astro.BehaviorTree;

/// <summary>A node type as a tree file may use it: its name, its ports, and how to make one.</summary>
/// <param name="Id">The element name, or the <c>ID</c> of the explicit form.</param>
/// <param name="Kind">The part it plays; decides how many children a file must give it.</param>
/// <param name="Ports">The attributes that it reads and writes.</param>
/// <param name="Create">Makes a node; what the node needs besides its ports, the delegate captures. Not called by
/// <see cref="TreeFile.Check"/>.</param>
public sealed record NodeType(
    string Id, NodeKind Kind, IReadOnlyList<Port> Ports, Func<NodeConfig, TreeNode> Create)
{
    /// <summary>One sentence for the palette of a tree editor.</summary>
    public string Description { get; init; } = "";

    /// <summary>
    /// Says what is wrong with a node's literal ports or children, or null. It runs when the file is read, before any
    /// node is made: ports that are bound to the blackboard have no value then (<see cref="NodePorts.TryGet"/>).
    /// </summary>
    public Func<NodeConfig, string?>? Validate { get; init; }
}
