namespace Astro.BehaviorTree;

/// <summary>A tree that was read from a file, ready to be ticked. Not safe for several threads at once.</summary>
public sealed class Tree
{
    private readonly NodePlan _plan;
    private readonly TreeContext _context;
    private readonly TreeNode _root;

    internal Tree(string id, NodePlan plan, TreeContext context)
    {
        Id = id;
        _plan = plan;
        _context = context;
        _root = plan.Node!;
    }

    /// <summary>Called at every change of a node's status, in order; costs nothing while nobody listens.</summary>
    public event Action<StatusChange>? StatusChanged
    {
        add => _context.StatusChanged += value;
        remove => _context.StatusChanged -= value;
    }

    /// <summary>The <c>ID</c> of the tree.</summary>
    public string Id { get; }

    /// <summary>What the last tick answered; <see cref="NodeStatus.Idle"/> before the first and after a halt.</summary>
    public NodeStatus Status { get; private set; }

    /// <summary>The main tree's blackboard, to hand values in and take results out.</summary>
    public Blackboard Blackboard => _plan.Config.Blackboard;

    /// <summary>The root node; its children lead to all others.</summary>
    public TreeNode Root => _root;

    /// <summary>
    /// Ticks the root once. A completed tree is reset, so that the next tick starts it anew.
    /// </summary>
    /// <returns>Any status but <see cref="NodeStatus.Idle"/>.</returns>
    /// <exception cref="TreeNodeException">A node threw. All running nodes have been halted.</exception>
    public NodeStatus Tick()
    {
        try
        {
            Status = _root.Execute();
        }
        catch
        {
            HaltAfterError();
            throw;
        }
        if (Status != NodeStatus.Running)
            _root.Halt();
        return Status;
    }

    /// <summary>Halts every running node, each exactly once, and resets the tree.</summary>
    /// <exception cref="TreeNodeException">A node threw while it was halted; the others were halted all the
    /// same.</exception>
    public void Halt()
    {
        Status = NodeStatus.Idle;
        _root.Halt();
    }

    /// <summary>The tree as indented text, a node a line with its status, subtrees opened.</summary>
    public override string ToString() => TreeText.Format(_plan);

    private void HaltAfterError()
    {
        try
        {
            Halt();
        }
        catch (TreeNodeException)
        {
            // The first error is the one to report.
        }
    }
}
