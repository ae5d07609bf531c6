namespace Astro.Ros.InProcess;

internal sealed class InProcessNode : INode
{
    private readonly List<Endpoint> _endpoints = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly NodeNames _names;
    private bool _closed;

    public InProcessNode(InProcessGraph graph, NodeNames names, ParameterOverrides overrides)
    {
        Graph = graph;
        _names = names;
        FullName = names.FullName;
        Closing = _closing.Token;
        Parameters = new Parameters(this, overrides);
    }

    public string FullName { get; }

    public InProcessGraph Graph { get; }

    IGraph INode.Graph => Graph;

    public Parameters Parameters { get; }

    public CancellationToken Closing { get; }

    public string Resolve(string name) => _names.Resolve(name);

    public IPublisher<T> CreatePublisher<T>(string topic, QosProfile? qos = null) where T : class, IMessage<T>, new()
    {
        var publisher = new Publisher<T>(this, _names.Resolve(topic), Checked(qos));
        lock (Graph.Loop.Gate)
        {
            Own(publisher);
            Graph.Topics.Add(publisher);
        }
        return publisher;
    }

    public ISubscription CreateSubscription<T>(string topic, Action<T> callback, QosProfile? qos = null)
        where T : class, IMessage<T>, new()
    {
        ArgumentNullException.ThrowIfNull(callback);
        var subscription = new Subscription<T>(this, _names.Resolve(topic), callback, Checked(qos));
        lock (Graph.Loop.Gate)
        {
            Own(subscription);
            Graph.Topics.Add(subscription);
        }
        return subscription;
    }

    public IAsyncDisposable CreateService<TRequest, TResponse>(
        ServiceType<TRequest, TResponse> type, string name, Func<TRequest, ValueTask<TResponse>> handler)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        ArgumentNullException.ThrowIfNull(handler);
        var server = new ServiceServer<TRequest, TResponse>(this, _names.Resolve(name), type.Name, handler);
        lock (Graph.Loop.Gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            Graph.Services.Add(server.Name, server);
            Own(server);
        }
        return server;
    }

    public IServiceClient<TRequest, TResponse> CreateClient<TRequest, TResponse>(
        ServiceType<TRequest, TResponse> type, string name)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        var client = new ServiceClient<TRequest, TResponse>(this, _names.Resolve(name), type.Name);
        lock (Graph.Loop.Gate)
        {
            Own(client);
            Graph.Services.AddClient(client.Name, client);
        }
        return client;
    }

    public IAsyncDisposable CreateTimer(TimeSpan period, Action callback)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new GraphTimer(this, period, callback);
        lock (Graph.Loop.Gate)
        {
            Own(timer);
            timer.Start();
        }
        return timer;
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
        lock (Graph.Loop.Gate)
        {
            if (_closed)
                return;
            _closed = true;
            foreach (var endpoint in _endpoints.ToArray())
                endpoint.Close();
            Graph.Remove(this);
        }
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

    private void Own(Endpoint endpoint)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        _endpoints.Add(endpoint);
    }
}
