namespace Astro.BehaviorTree;

/// <summary>Reads behaviour trees from BehaviorTree.CPP version 4 XML (behaviortree.dev, "The XML schema").</summary>
/// <remarks>Not read: scripts, scripted pre- and post-conditions, and includes by <c>ros_pkg</c>; each is
/// refused.</remarks>
public static class TreeFile
{
    /// <summary>Reads a file and makes its nodes.</summary>
    /// <param name="path">The file; its includes are relative to it.</param>
    /// <param name="registry">The node types that it may use.</param>
    /// <param name="time">The clock for timeouts and leaves: its <see cref="TimeProvider.GetTimestamp"/> is
    /// measured.</param>
    /// <param name="treeId">Which tree to run; the file's <c>main_tree_to_execute</c>, or its only tree, by
    /// default.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="TreeFormatException">The file is wrong; the message is one line that says where and
    /// why.</exception>
    public static Tree Load(string path, NodeRegistry registry, TimeProvider time, string? treeId = null)
    {
        var document = TreeDocument.Load(path, registry);
        var context = new TreeContext(time, registry.Converters);
        var main = document.Main(treeId);
        var plan = TreePlanner.Plan(document, registry, context, main);
        plan.Build();
        return new Tree(main.Id, plan, context);
    }

    /// <summary>
    /// Checks all trees of a file as <see cref="Load"/> would, without making any node, so that the node types'
    /// dependencies need not be there.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="registry">The node types that it may use.</param>
    /// <param name="given">What is on the main tree's blackboard before it is ticked: then an entry that is read but
    /// never written is refused as well. Null where that is not known.</param>
    /// <returns>The main tree as indented text, a node a line, subtrees opened.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="TreeFormatException">The file is wrong; the message is one line that says where and
    /// why.</exception>
    public static string Check(string path, NodeRegistry registry, IEnumerable<string>? given = null)
    {
        var document = TreeDocument.Load(path, registry);
        var context = new TreeContext(TimeProvider.System, registry.Converters);
        var main = TreePlanner.Plan(document, registry, context, document.Main(null));
        foreach (var tree in document.Trees.Values)
            TreePlanner.Plan(document, registry, context, tree);
        if (given is not null)
            UnwrittenEntries.Check(main, given);
        return TreeText.Format(main);
    }
}
