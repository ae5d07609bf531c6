using Astro.Ros.Executor;

namespace Astro.Ros.InProcess;

internal sealed class ServiceClient<TRequest, TResponse>(
    InProcessGraph graph, ExecutorNode node, string name, string typeName)
    : Endpoint(node), IServiceClient<TRequest, TResponse>, IServiceWaiter
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new()
{
    private readonly List<ServiceCall<TRequest, TResponse>> _calls = [];
    private readonly List<LoopCompletion<bool>> _waiting = [];

    public string Name { get; } = name;

    public bool IsReady
    {
        get
        {
            lock (Loop.Gate)
                return FindServer() is not null;
        }
    }

    public Task WaitForServiceAsync(CancellationToken cancellation = default)
    {
        lock (Loop.Gate)
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            if (FindServer() is not null)
                return Task.CompletedTask;
            var waiting = new LoopCompletion<bool>(Loop);
            waiting.CancelWith(cancellation);
            _waiting.RemoveAll(static w => w.IsSettled);
            _waiting.Add(waiting);
            return waiting.Task;
        }
    }

    public Task<TResponse> CallAsync(TRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        lock (Loop.Gate)
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            if (FindServer() is not { } server)
                return Task.FromException<TResponse>(new ServiceException(WhyNoServer()));
            var call = new ServiceCall<TRequest, TResponse>(Loop, this, server, request);
            call.Send();
            call.CancelWith(cancellation);
            return call.Task;
        }
    }

    public override void OnOpen() => graph.Services.AddClient(Name, this);

    public void OnServer()
    {
        if (FindServer() is null)
            return;
        foreach (var waiting in _waiting)
            waiting.Settle(true);
        _waiting.Clear();
    }

    public void Add(ServiceCall<TRequest, TResponse> call) => _calls.Add(call);

    public void Remove(ServiceCall<TRequest, TResponse> call) => _calls.Remove(call);

    protected override void OnClose()
    {
        graph.Services.RemoveClient(Name, this);
        foreach (var call in _calls.ToArray())
            call.Fail(new ServiceException($"the client of service {Name} was disposed while the call was in flight"));
        foreach (var waiting in _waiting)
            waiting.Cancel(new CancellationToken(canceled: true));
        _waiting.Clear();
    }

    private ServiceServer<TRequest, TResponse>? FindServer() =>
        graph.Services.TryFind(Name, out var server)
            && server is ServiceServer<TRequest, TResponse> typed && typed.TypeName == typeName ? typed : null;

    private string WhyNoServer() => graph.Services.TryFind(Name, out _)
        ? $"service {Name} is not of type {typeName}"
        : $"service {Name} has no server";
}
