namespace Astro.Ros.Executor;

/// <summary>Brings what follows an <c>await</c> in a callback back to the loop, in order.</summary>
internal sealed class LoopContext(EventLoop loop) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) => loop.TryEnqueue(d, state);

    /// <summary>
    /// Runs at once on the loop; anywhere else it would have to block, which could stop the loop for good.
    /// </summary>
    public override void Send(SendOrPostCallback d, object? state)
    {
        if (!loop.IsCurrent)
            throw new NotSupportedException("Send from outside the executor would block; use Post.");
        d(state);
    }

    public override SynchronizationContext CreateCopy() => this;
}
