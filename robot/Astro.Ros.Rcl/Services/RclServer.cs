using Astro.Ros.Executor;
using Rcl;

namespace Astro.Ros.Rcl;

/// <summary>
/// Serves requests; each handler runs on the executor, beside those that are awaited. A request is read, and its
/// response sent, on ROS 2's loop, where the service also ends: no response meets a service that is gone.
/// </summary>
internal sealed class RclServer<TRequest, TResponse> : Endpoint, IConcurrentNativeServiceHandler, IDisposable
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new()
{
    private static readonly SendOrPostCallback Serve = static call => ((Call)call!).Serve();
    private static readonly SendOrPostCallback Finish = static call => ((Call)call!).Finish();

    private readonly RclGraph _graph;
    private readonly RclNode _node;
    private readonly string _name;
    private readonly NativeService<TRequest, TResponse> _native;
    private readonly Func<TRequest, ValueTask<TResponse>> _handler;
    private readonly IRclService _service;

    // Of ROS 2's loop.
    private readonly HashSet<Call> _calls = [];
    private bool _isGone;

    public RclServer(
        RclGraph graph, ExecutorNode node, ServiceType<TRequest, TResponse> type, string name,
        Func<TRequest, ValueTask<TResponse>> handler) : base(node)
    {
        (_graph, _name, _handler) = (graph, name, handler);
        _native = RclGraph.TypesFor(type.Name).Service<TRequest, TResponse>(type.Name);
        _node = graph.NodeOf(node).Acquire();
        try
        {
            _service = _native.CreateServer(
                _node.Native, OwnParameterServices.NameFor(name, node.FullName), this);
        }
        catch
        {
            _node.Release();
            throw;
        }
    }

    public override void OnOpen()
    {
        if (!_graph.Services.Add(_name))
            throw new InvalidOperationException($"{Node.FullName}: service {_name} has a server already.");
    }

    /// <summary>Called on ROS 2's loop. A task that fails is a call that gets no response.</summary>
    public Task ProcessRequestAsync(
        RosMessageBuffer request, RosMessageBuffer response, CancellationToken cancellationToken)
    {
        var message = new TRequest();
        try
        {
            _native.Request.Read(request, message);
        }
        catch (Exception exception)
        {
            Report(exception);
            return Unanswered;
        }

        var call = new Call(this, message, response);
        _calls.Add(call);
        if (_isGone || !Loop.TryEnqueue(Serve, call))
            call.GiveUp();
        return call.Task;
    }

    protected override void OnClose() => _graph.Services.Remove(_name);

    public override void Release()
    {
        _graph.Rcl.Release(this);
        _node.Release();
    }

    /// <summary>Called on ROS 2's loop.</summary>
    void IDisposable.Dispose()
    {
        _isGone = true;
        foreach (var call in _calls.ToArray())
            call.GiveUp();
        _service.Dispose();
    }

    private static Task Unanswered => Task.FromCanceled(new CancellationToken(canceled: true));

    private void Report(Exception exception) =>
        Node.Graph.Report(new CallbackFailure(Node.FullName, $"service {_name}", exception));

    /// <summary>One request; completed on ROS 2's loop, where what awaits it sends the response at once.</summary>
    private sealed class Call(RclServer<TRequest, TResponse> server, TRequest request, RosMessageBuffer response)
        : TaskCompletionSource
    {
        private TResponse? _response;

        public async void Serve()
        {
            try
            {
                if (!server.IsClosed)
                    _response = await server._handler(request)
                        ?? throw new InvalidOperationException("The handler returned null instead of a response.");
            }
            catch (Exception exception)
            {
                server.Report(exception);
            }
            server._graph.Rcl.Post(RclServer<TRequest, TResponse>.Finish, this);
        }

        public void Finish()
        {
            if (!server._calls.Contains(this))
                return;
            try
            {
                if (_response is null)
                {
                    GiveUp();
                    return;
                }

                server._native.Response.Write(_response, response);
                server._calls.Remove(this);
                SetResult();
            }
            catch (Exception exception)
            {
                server.Report(exception);
                GiveUp();
            }
        }

        public void GiveUp()
        {
            if (server._calls.Remove(this))
                SetCanceled();
        }
    }
}
