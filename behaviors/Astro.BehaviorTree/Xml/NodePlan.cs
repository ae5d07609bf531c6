namespace Astro.BehaviorTree;

/// <summary>A node as the file has it, checked and with its ports bound; the node itself is made later, or
/// never.</summary>
internal sealed record NodePlan(NodeConfig Config, IReadOnlyList<NodePlan> Children)
{
    /// <summary>The node, once made.</summary>
    public TreeNode? Node { get; private set; }

    /// <summary>Makes the node, after its children.</summary>
    public TreeNode Build()
    {
        Config.Children = [.. Children.Select(child => child.Build())];
        return Node = Config.Type.Create(Config);
    }
}
