namespace Astro.BehaviorTree;

/// <summary>A node of a tree; derive from <see cref="SyncAction"/>, <see cref="StatefulAction"/>,
/// <see cref="Condition"/>, <see cref="ControlNode"/> or <see cref="DecoratorNode"/>.</summary>
public abstract class TreeNode
{
    private protected TreeNode(NodeConfig config) => Config = config;

    /// <summary>What the file says about the node.</summary>
    public NodeConfig Config { get; }

    /// <summary>What the node is doing.</summary>
    public NodeStatus Status { get; private set; }

    /// <summary>The node's ports.</summary>
    protected NodePorts Ports => Config.Ports;

    /// <summary>Ticks the node and keeps its answer as its status.</summary>
    internal NodeStatus Execute()
    {
        NodeStatus status;
        try
        {
            status = Update();
        }
        catch (Exception error) when (error is not TreeNodeException)
        {
            throw new TreeNodeException(Config, error);
        }
        if (status == NodeStatus.Idle)
            throw new TreeNodeException(Config, "answered a tick with Idle");
        SetStatus(status);
        return status;
    }

    /// <summary>Stops the node if it is running, and resets it.</summary>
    internal void Halt()
    {
        var running = Status == NodeStatus.Running;
        SetStatus(NodeStatus.Idle);
        if (!running)
            return;
        try
        {
            Stop();
        }
        catch (Exception error) when (error is not TreeNodeException)
        {
            throw new TreeNodeException(Config, error);
        }
    }

    private protected abstract NodeStatus Update();

    private protected abstract void Stop();

    private protected void SetStatus(NodeStatus status)
    {
        var previous = Status;
        if (previous == status)
            return;
        Status = status;
        Config.Context.StatusChanged?.Invoke(new StatusChange(this, previous, status));
    }
}
