using Astro.Ros.Executor;

namespace Astro.Ros.InProcess;

internal sealed class ServiceServer<TRequest, TResponse>(
    InProcessGraph graph, ExecutorNode node, string name, string typeName, Func<TRequest, ValueTask<TResponse>> handler)
    : Endpoint(node)
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new()
{
    private readonly List<ServiceCall<TRequest, TResponse>> _calls = [];

    public string Name { get; } = name;

    public string TypeName { get; } = typeName;

    public override void OnOpen() => graph.Services.Add(Name, this);

    public void Add(ServiceCall<TRequest, TResponse> call) => _calls.Add(call);

    public void Remove(ServiceCall<TRequest, TResponse> call) => _calls.Remove(call);

    /// <summary>Runs the handler for one call; calls that come while it is awaited run beside it.</summary>
    public async void Serve(ServiceCall<TRequest, TResponse> call)
    {
        if (call.IsSettled)
            return;
        try
        {
            call.Settle(await handler(call.Request)
                ?? throw new InvalidOperationException("The handler returned null instead of a response."));
        }
        catch (Exception exception)
        {
            if (call.IsSettled)
                return;
            call.Fail(new ServiceException($"service {Name} failed: {exception.Message}", exception));
            Node.Graph.Report(new CallbackFailure(Node.FullName, $"service {Name}", exception));
        }
    }

    protected override void OnClose()
    {
        graph.Services.Remove(Name);
        foreach (var call in _calls.ToArray())
            call.Fail(new ServerGoneException(Name));
    }
}
