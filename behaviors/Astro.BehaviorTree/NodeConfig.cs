namespace Astro.BehaviorTree;

/// <summary>All that a file and its loader tell one node.</summary>
public sealed class NodeConfig
{
    internal NodeConfig(NodeType type, string name, string path, string file, int line, TreeContext context)
    {
        Type = type;
        Name = name;
        Path = path;
        File = file;
        Line = line;
        Context = context;
    }

    /// <summary>The registered type.</summary>
    public NodeType Type { get; }

    /// <summary>The <c>name</c> attribute, or the type's id.</summary>
    public string Name { get; }

    /// <summary>Where the node is: the subtrees that lead to it, then its name (made unique if it was not
    /// given).</summary>
    public string Path { get; }

    /// <summary>The file that the node is written in.</summary>
    public string File { get; }

    /// <summary>The node's line in <see cref="File"/>, from 1.</summary>
    public int Line { get; }

    /// <summary>The node's ports, bound.</summary>
    public NodePorts Ports { get; internal set; } = null!;

    /// <summary>The children in file order; empty for leaves and during <see cref="NodeType.Validate"/>.</summary>
    public IReadOnlyList<TreeNode> Children { get; internal set; } = [];

    /// <summary>How many children the file gives the node.</summary>
    public int ChildCount { get; internal set; }

    /// <summary>The blackboard of the tree or subtree that the node is in.</summary>
    public Blackboard Blackboard { get; internal set; } = null!;

    /// <summary>The clock to measure with.</summary>
    public TimeProvider Time => Context.Time;

    internal TreeContext Context { get; }
}
