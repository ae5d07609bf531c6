using System.Runtime.ExceptionServices;

namespace Astro.BehaviorTree;

/// <summary>A node that decides which of its children to tick.</summary>
public abstract class ControlNode : TreeNode
{
    private readonly TreeNode[] _children;

    /// <summary>Takes over the children of <paramref name="config"/>.</summary>
    protected ControlNode(NodeConfig config) : base(config) => _children = [.. config.Children];

    /// <summary>How many children there are, at least one.</summary>
    protected int ChildCount => _children.Length;

    /// <summary>Called before the first <see cref="Tick"/> after the node completed, was skipped or was
    /// halted.</summary>
    protected virtual void OnStart()
    {
    }

    /// <summary>Ticks the children that it wants. When it completes or is skipped, the engine resets them
    /// all.</summary>
    /// <returns>Anything but <see cref="NodeStatus.Idle"/>.</returns>
    protected abstract NodeStatus Tick();

    /// <summary>Ticks one child.</summary>
    protected NodeStatus TickChild(int index) => _children[index].Execute();

    /// <summary>Halts one child if it is running, and resets it.</summary>
    protected void ResetChild(int index) => _children[index].Halt();

    /// <summary>Halts the children that are running, and resets all but <paramref name="except"/>.</summary>
    protected void ResetChildren(int except = -1)
    {
        ExceptionDispatchInfo? first = null;
        for (var i = 0; i < _children.Length; i++)
        {
            if (i == except)
                continue;
            try
            {
                _children[i].Halt();
            }
            catch (TreeNodeException error)
            {
                // The others must stop all the same: one of them may be driving.
                first ??= ExceptionDispatchInfo.Capture(error);
            }
        }
        first?.Throw();
    }

    private protected sealed override NodeStatus Update()
    {
        if (Status != NodeStatus.Running)
        {
            SetStatus(NodeStatus.Running);
            OnStart();
        }
        var status = Tick();
        if (status != NodeStatus.Running)
            ResetChildren();
        return status;
    }

    private protected sealed override void Stop() => ResetChildren();
}
