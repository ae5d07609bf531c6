namespace Astro.Ros.Executor;

/// <summary>Something that a node owns and that is closed once, by its user or with its node.</summary>
internal abstract class Endpoint(ExecutorNode node) : IAsyncDisposable
{
    public ExecutorNode Node { get; } = node;

    public bool IsClosed { get; private set; }

    protected EventLoop Loop => Node.Graph.Loop;

    /// <summary>Enters the graph's tables; called once, under the gate, unless the node is closed by then.</summary>
    public abstract void OnOpen();

    public ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }

    public void Close()
    {
        lock (Loop.Gate)
        {
            if (IsClosed)
                return;
            IsClosed = true;
            Node.Disown(this);
            OnClose();
        }
        Release();
    }

    /// <summary>Leaves the graph's tables; called once, under the gate.</summary>
    protected abstract void OnClose();

    /// <summary>
    /// Gives back what lies outside the graph; called once, after <see cref="OnClose"/> or in place of
    /// <see cref="OnOpen"/>, and not under the gate, since it may wait for another thread that wants it.
    /// </summary>
    public virtual void Release()
    {
    }
}
