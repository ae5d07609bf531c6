using Astro.Ros;

namespace Astro.Perception.Tests;

/// <summary>A node as it is on an installed ROS 2 that lacks some types.</summary>
/// <param name="lacking">What their names begin with.</param>
/// <param name="whole">The node apart from that.</param>
internal sealed class NodeWithout(string lacking, INode whole) : INode
{
    public string FullName => whole.FullName;

    public IGraph Graph { get; } = new LackingGraph(lacking, whole.Graph);

    public Parameters Parameters => whole.Parameters;

    public Logger Logger => whole.Logger;

    public CancellationToken Closing => whole.Closing;

    public string Resolve(string name) => whole.Resolve(name);

    public IPublisher<T> CreatePublisher<T>(string topic, QosProfile? qos = null)
        where T : class, IMessage<T>, new()
    {
        Assert.That(Graph.WhyMissing(T.TypeName), Is.Null, topic);
        return whole.CreatePublisher<T>(topic, qos);
    }

    public ISubscription CreateSubscription<T>(
        string topic, Action<T> callback, QosProfile? qos = null, bool reuse = false)
        where T : class, IMessage<T>, new() =>
        whole.CreateSubscription(topic, callback, qos, reuse);

    public IAsyncDisposable CreateService<TRequest, TResponse>(
        ServiceType<TRequest, TResponse> type, string name, Func<TRequest, ValueTask<TResponse>> handler)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        whole.CreateService(type, name, handler);

    public IServiceClient<TRequest, TResponse> CreateClient<TRequest, TResponse>(
        ServiceType<TRequest, TResponse> type, string name)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        whole.CreateClient(type, name);

    public IAsyncDisposable CreateTimer(TimeSpan period, Action callback) => whole.CreateTimer(period, callback);

    public ValueTask DisposeAsync() => whole.DisposeAsync();

    private sealed class LackingGraph(string lacking, IGraph whole) : IGraph
    {
        public event Action<CallbackFailure>? CallbackFailed
        {
            add => whole.CallbackFailed += value;
            remove => whole.CallbackFailed -= value;
        }

        public event Action<TopicMismatch>? TopicMismatched
        {
            add => whole.TopicMismatched += value;
            remove => whole.TopicMismatched -= value;
        }

        public event Action<LogEntry>? Logged
        {
            add => whole.Logged += value;
            remove => whole.Logged -= value;
        }

        public IClock Clock => whole.Clock;

        public string? WhyMissing(string type) => type.StartsWith(lacking) ? $"{type}: not there" : null;

        public INode CreateNode(string name, NodeOptions? options = null) => whole.CreateNode(name, options);

        public void Report(CallbackFailure failure) => whole.Report(failure);

        public void Post(Action work) => whole.Post(work);

        public ValueTask DisposeAsync() => whole.DisposeAsync();
    }
}
