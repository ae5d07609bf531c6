using Astro.Ros.Executor;

namespace Astro.Ros.Rcl;

/// <summary>
/// Calls a service. ROS 2 tells nobody when a server that was found can be heard, or has gone in the middle of a
/// call, so while anybody waits the client looks, ten times a second as rclcpp does. A server that is killed is there
/// for the middleware until its lease ends, ten seconds by default, and may be back before: its calls are lost when
/// the old one is missed.
/// </summary>
internal sealed class RclClient<TRequest, TResponse> : Endpoint, IServiceClient<TRequest, TResponse>
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new()
{
    private static readonly TimeSpan LookPeriod = TimeSpan.FromMilliseconds(100);
    private static readonly SendOrPostCallback Look = static self =>
        ((RclClient<TRequest, TResponse>)self!).LookAround();

    private readonly RclGraph _graph;
    private readonly RclNode _node;
    private readonly string _name;
    private readonly NativeService<TRequest, TResponse> _native;
    private readonly INativeClient _client;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private readonly HashSet<RclCall<TRequest, TResponse>> _calls = [];
    private readonly List<LoopCompletion<bool>> _waiting = [];
    private bool _isReleased;
    private volatile bool _isTimed;

    public RclClient(
        RclGraph graph, ExecutorNode node, ServiceType<TRequest, TResponse> type, string name) : base(node)
    {
        (_graph, _name) = (graph, name);
        _native = RclGraph.TypesFor(type.Name).Service<TRequest, TResponse>(type.Name);
        _node = graph.NodeOf(node).Acquire();
        try
        {
            _client = _native.CreateClient(
                _node.Native, OwnParameterServices.NameFor(name, node.FullName));
        }
        catch
        {
            _node.Release();
            throw;
        }
        _timer = graph.Provider.CreateTimer(
            static self => ((RclClient<TRequest, TResponse>)self!).OnTime(), this,
            Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool IsReady
    {
        get
        {
            lock (_gate)
                return !_isReleased && _client.IsServerAvailable;
        }
    }

    public Task WaitForServiceAsync(CancellationToken cancellation = default)
    {
        lock (Loop.Gate)
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            var waiting = new LoopCompletion<bool>(Loop);
            waiting.CancelWith(cancellation);
            _waiting.Add(waiting);
            Loop.TryEnqueue(Look, this);
            return waiting.Task;
        }
    }

    public Task<TResponse> CallAsync(TRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(IsClosed, this);
        if (cancellation.IsCancellationRequested)
            return Task.FromCanceled<TResponse>(cancellation);
        if (!IsReady)
            return Task.FromException<TResponse>(new ServiceException($"service {_name} has no server"));
        var buffer = _native.Request.CreateBuffer();
        try
        {
            _native.Request.Write(request, buffer);
            var call = Open();
            call.CancelWith(cancellation);
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_isReleased, this);
                call.Send(_client, buffer);
            }
            return call.Task;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    public override void OnOpen()
    {
    }

    protected override void OnClose()
    {
        foreach (var call in _calls.ToArray())
            call.Fail(new ServiceException($"the client of service {_name} was disposed while the call was in flight"));
        foreach (var waiting in _waiting)
            waiting.Cancel(new CancellationToken(canceled: true));
        _waiting.Clear();
    }

    public override void Release()
    {
        _timer.Dispose();
        lock (_gate)
            _isReleased = true;
        _graph.Rcl.Release(_client);
        _node.Release();
    }

    private RclCall<TRequest, TResponse> Open()
    {
        var servers = _graph.View.ServersOf(_name);
        lock (Loop.Gate)
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            var call = new RclCall<TRequest, TResponse>(Loop, _graph.Rcl, _native, _name, servers, Forget);
            _calls.Add(call);
            LookLater();
            return call;
        }
    }

    /// <summary>Called under the gate.</summary>
    private void Forget(RclCall<TRequest, TResponse> call) => _calls.Remove(call);

    /// <summary>Called under the gate. Whoever calls more often than that is looked for all the same.</summary>
    private void LookLater()
    {
        if (_isTimed)
            return;
        _isTimed = true;
        _timer.Change(LookPeriod, Timeout.InfiniteTimeSpan);
    }

    private void OnTime()
    {
        _isTimed = false;
        Loop.TryEnqueue(Look, this);
    }

    private void LookAround()
    {
        if (IsClosed)
            return;
        // In this order: a call that another thread makes meanwhile may be to a server that is not known here yet.
        RclCall<TRequest, TResponse>[] calls;
        lock (Loop.Gate)
            calls = [.. _calls];
        var isReady = IsReady;
        lock (Loop.Gate)
        {
            _waiting.RemoveAll(static waiting => waiting.IsSettled);
            if (isReady)
            {
                foreach (var waiting in _waiting)
                    waiting.Settle(true);
                _waiting.Clear();
            }
            foreach (var call in calls.Where(call => !isReady || IsLost(call)))
                call.Fail(new ServerGoneException(_name));

            if (!IsClosed && (_waiting.Count > 0 || _calls.Count > 0))
                LookLater();
        }
    }

    private bool IsLost(RclCall<TRequest, TResponse> call)
    {
        if (call.Servers.Count > 0)
            return !_graph.View.HasAnyOf(call.Servers);
        call.Servers.UnionWith(_graph.View.ServersOf(_name));
        return false;
    }
}
