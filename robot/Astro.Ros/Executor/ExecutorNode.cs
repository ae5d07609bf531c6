namespace Astro.Ros.Executor;

/// <summary>A node of any graph with an executor; the graph makes the endpoints, the node owns them.</summary>
internal sealed class ExecutorNode : INode
{
    private readonly List<Endpoint> _endpoints = [];
    private readonly CancellationTokenSource _closing = new();
    private bool _closed;

    public ExecutorNode(ExecutorGraph graph, NodeNames names, NodeOptions options)
    {
        Graph = graph;
        Names = names;
        FullName = names.FullName;
        Closing = _closing.Token;
        Parameters = new Parameters(this, options.Parameters);
        var logger = FullName[1..].Replace('/', '.');
        Logger = new Logger(this, logger, options.LogLevels.GetValueOrDefault(logger, options.LogLevel), graph.Raise);
    }

    public string FullName { get; }

    /// <summary>The node's own name, and what it calls others.</summary>
    public NodeNames Names { get; }

    public ExecutorGraph Graph { get; }

    IGraph INode.Graph => Graph;

    public Parameters Parameters { get; }

    public Logger Logger { get; }

    public CancellationToken Closing { get; }

    public string Resolve(string name) => Names.Resolve(name);

    public IPublisher<T> CreatePublisher<T>(string topic, QosProfile? qos = null) where T : class, IMessage<T>, new() =>
        Graph.OpenPublisher<T>(this, Names.Resolve(topic), Checked(qos));

    public ISubscription CreateSubscription<T>(
        string topic, Action<T> callback, QosProfile? qos = null, bool reuse = false)
        where T : class, IMessage<T>, new()
    {
        ArgumentNullException.ThrowIfNull(callback);
        return Graph.OpenSubscription(this, Names.Resolve(topic), callback, Checked(qos), reuse);
    }

    public IAsyncDisposable CreateService<TRequest, TResponse>(
        ServiceType<TRequest, TResponse> type, string name, Func<TRequest, ValueTask<TResponse>> handler)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Graph.OpenService(this, type, Names.Resolve(name), handler);
    }

    public IServiceClient<TRequest, TResponse> CreateClient<TRequest, TResponse>(
        ServiceType<TRequest, TResponse> type, string name)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        Graph.OpenClient(this, type, Names.Resolve(name));

    public IAsyncDisposable CreateTimer(TimeSpan period, Action callback)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(callback);
        return Open(new GraphTimer(this, period, callback));
    }

    /// <summary>Takes what the graph made for it into its care, and into the graph's tables; what these refuse is
    /// given back.</summary>
    public T Open<T>(T endpoint) where T : Endpoint
    {
        try
        {
            lock (Graph.Loop.Gate)
            {
                if (_closed)
                    throw new ObjectDisposedException(FullName);
                endpoint.OnOpen();
                _endpoints.Add(endpoint);
                return endpoint;
            }
        }
        catch (InvalidOperationException)
        {
            endpoint.Release();
            throw;
        }
    }

    /// <summary>Forgets what was disposed on its own; called under the gate.</summary>
    public void Disown(Endpoint endpoint) => _endpoints.Remove(endpoint);

    public ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }

    public void Close()
    {
        Endpoint[] endpoints;
        lock (Graph.Loop.Gate)
        {
            if (_closed)
                return;
            _closed = true;
            endpoints = [.. _endpoints];
            Graph.Remove(this);
        }
        foreach (var endpoint in endpoints)
            endpoint.Close();
        try
        {
            _closing.Cancel();
        }
        catch (AggregateException exception)
        {
            Graph.Report(new CallbackFailure(FullName, "closing", exception));
        }
    }

    private static QosProfile Checked(QosProfile? qos)
    {
        qos ??= QosProfile.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(qos.Depth, 1, "qos.Depth");
        return qos;
    }
}
