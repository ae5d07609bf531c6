namespace Astro.BehaviorTree;

/// <summary>A leaf that is done within its tick.</summary>
public abstract class SyncAction(NodeConfig config) : TreeNode(config)
{
    /// <summary>Does it.</summary>
    /// <returns>Anything but <see cref="NodeStatus.Idle"/> and <see cref="NodeStatus.Running"/>.</returns>
    protected abstract NodeStatus Tick();

    private protected sealed override NodeStatus Update()
    {
        var status = Tick();
        return status != NodeStatus.Running
            ? status
            : throw new InvalidOperationException("a synchronous action answered Running; it must be a StatefulAction");
    }

    private protected sealed override void Stop()
    {
    }
}
