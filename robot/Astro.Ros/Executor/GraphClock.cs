namespace Astro.Ros.Executor;

/// <summary>The loop's clock as nodes see it.</summary>
internal sealed class GraphClock(EventLoop loop) : IClock
{
    public Time Now => loop.Now;

    public Time Steady => loop.Steady;

    public Task Delay(TimeSpan span, CancellationToken cancellation = default) =>
        Executor.Delay.Start(loop, span, cancellation);
}
