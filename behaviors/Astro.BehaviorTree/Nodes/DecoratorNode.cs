namespace Astro.BehaviorTree;

/// <summary>A node that changes when its one child is ticked, or what its answer means.</summary>
public abstract class DecoratorNode : TreeNode
{
    private readonly TreeNode _child;

    /// <summary>Takes over the only child of <paramref name="config"/>.</summary>
    protected DecoratorNode(NodeConfig config) : base(config) => _child = config.Children[0];

    /// <summary>The child's status.</summary>
    protected NodeStatus ChildStatus => _child.Status;

    /// <summary>Called before the first <see cref="Tick"/> after the node completed, was skipped or was
    /// halted.</summary>
    protected virtual void OnStart()
    {
    }

    /// <summary>
    /// Ticks the child, or not. Afterwards the engine resets the child, unless both it and the node go on running.
    /// </summary>
    /// <returns>Anything but <see cref="NodeStatus.Idle"/>.</returns>
    protected abstract NodeStatus Tick();

    /// <summary>Ticks the child.</summary>
    protected NodeStatus TickChild() => _child.Execute();

    /// <summary>Halts the child if it is running, and resets it.</summary>
    protected void ResetChild() => _child.Halt();

    private protected sealed override NodeStatus Update()
    {
        if (Status != NodeStatus.Running)
        {
            SetStatus(NodeStatus.Running);
            OnStart();
        }
        var status = Tick();
        if (status != NodeStatus.Running || _child.Status != NodeStatus.Running)
            _child.Halt();
        return status;
    }

    private protected sealed override void Stop() => _child.Halt();
}
