namespace Astro.App.Nodes;

/// <summary>A node and what it works with, which ends after it.</summary>
internal sealed class NodeWith(IAsyncDisposable node, IDisposable? resource) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await node.DisposeAsync();
        resource?.Dispose();
    }
}
