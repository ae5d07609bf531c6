using Astro.Ros.Executor;
using Astro.Ros.InProcess;

namespace Astro.Ros;

/// <summary>
/// A ROS graph inside this process: messages pass by reference, and on a simulated clock the same calls always run in
/// the same order.
/// </summary>
public sealed class InProcessGraph : ExecutorGraph
{
    private InProcessGraph(LoopClock clock, TimeProvider provider) : base(clock, provider) =>
        Topics = new TopicTable(Report);

    internal TopicTable Topics { get; }

    internal ServiceTable Services { get; } = new();

    /// <summary>Makes a graph whose time stands still while there is work and then jumps to the next timer.</summary>
    /// <param name="start">The time it begins at.</param>
    /// <param name="pace">At most how much faster than the wall clock it runs, above 0; as fast as it can when
    /// null.</param>
    /// <param name="provider">What to take the wall clock from; the system by default.</param>
    public static InProcessGraph Simulated(Time start = default, double? pace = null, TimeProvider? provider = null)
    {
        if (pace is not null)
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pace.Value, nameof(pace));
        provider ??= TimeProvider.System;
        return new InProcessGraph(new SimulatedClock(start, pace, provider), provider);
    }

    /// <summary>
    /// Makes a graph on the system's clock, read once and counted on from there, so that it never jumps.
    /// </summary>
    /// <param name="provider">What to take the time from; the system by default.</param>
    public static InProcessGraph Realtime(TimeProvider? provider = null)
    {
        provider ??= TimeProvider.System;
        return new InProcessGraph(new RealtimeClock(provider), provider);
    }

    internal override IPublisher<T> OpenPublisher<T>(ExecutorNode node, string topic, QosProfile qos) =>
        node.Open(new Publisher<T>(this, node, topic, qos));

    internal override ISubscription OpenSubscription<T>(
        ExecutorNode node, string topic, Action<T> callback, QosProfile qos, bool reuse) =>
        node.Open(new Subscription<T>(this, node, topic, callback, qos));

    internal override IAsyncDisposable OpenService<TRequest, TResponse>(
        ExecutorNode node, ServiceType<TRequest, TResponse> type, string name,
        Func<TRequest, ValueTask<TResponse>> handler) =>
        node.Open(new ServiceServer<TRequest, TResponse>(this, node, name, type.Name, handler));

    internal override IServiceClient<TRequest, TResponse> OpenClient<TRequest, TResponse>(
        ExecutorNode node, ServiceType<TRequest, TResponse> type, string name) =>
        node.Open(new ServiceClient<TRequest, TResponse>(this, node, name, type.Name));
}
