namespace Astro.BehaviorTree;

/// <summary>
/// Another tree of the file, with a blackboard of its own.
/// <list type="table">
/// <item><term>any answer of the tree's root</term><description>the same</description></item>
/// </list>
/// An attribute <c>inner="{outer}"</c> makes the tree's entry <c>inner</c> the same as <c>outer</c> here;
/// <c>inner="text"</c> gives it a value of its own; <c>_autoremap="true"</c> shares every entry that is not named,
/// except those that start with an underscore.
/// <code>&lt;SubTree ID="Search" person="{person}" speed="0.3"/&gt;</code>
/// </summary>
internal sealed class SubTree(NodeConfig config) : DecoratorNode(config)
{
    public static NodeType Type(string id) => new(id, NodeKind.SubTree, [], config => new SubTree(config));

    protected override NodeStatus Tick() => TickChild();
}
