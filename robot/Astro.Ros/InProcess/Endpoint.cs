namespace Astro.Ros.InProcess;

/// <summary>Something that a node owns and that is closed once, by its user or with its node.</summary>
internal abstract class Endpoint(InProcessNode node) : IAsyncDisposable
{
    public InProcessNode Node { get; } = node;

    public bool IsClosed { get; private set; }

    protected EventLoop Loop => Node.Graph.Loop;

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
    }

    /// <summary>Leaves the graph's tables; called once, under the gate.</summary>
    protected abstract void OnClose();
}
