using Astro.Ros.Executor;

namespace Astro.Ros.InProcess;

/// <summary>One request on its way, known to both of its ends until it is settled.</summary>
internal sealed class ServiceCall<TRequest, TResponse>(
    EventLoop loop,
    ServiceClient<TRequest, TResponse> client,
    ServiceServer<TRequest, TResponse> server,
    TRequest request) : LoopCompletion<TResponse>(loop)
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new()
{
    private static readonly SendOrPostCallback Serve = static call => ((ServiceCall<TRequest, TResponse>)call!).Begin();

    private readonly EventLoop _loop = loop;

    public TRequest Request { get; } = request;

    /// <summary>Hands the request to both ends and queues it; called under the gate.</summary>
    public void Send()
    {
        client.Add(this);
        server.Add(this);
        _loop.TryEnqueue(Serve, this);
    }

    protected override void OnSettled()
    {
        client.Remove(this);
        server.Remove(this);
    }

    private void Begin() => server.Serve(this);
}
