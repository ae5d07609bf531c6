namespace Astro.BehaviorTree;

/// <summary>A node threw, or broke the engine's rules, while it was ticked or halted; says which node and
/// where.</summary>
public sealed class TreeNodeException : Exception
{
    internal TreeNodeException(NodeConfig node, Exception inner)
        : this(node, inner.Message, inner)
    {
    }

    internal TreeNodeException(NodeConfig node, string message, Exception? inner = null)
        : base($"{node.File}:{node.Line}: {node.Path}: {message}", inner) =>
        Path = node.Path;

    /// <summary>The node's <see cref="NodeConfig.Path"/>.</summary>
    public string Path { get; }
}
