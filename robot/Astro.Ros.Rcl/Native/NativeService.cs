using Rcl;
using Rosidl.Runtime;

namespace Astro.Ros.Rcl;

/// <summary>What carries the calls of one service type through ROS 2.</summary>
internal abstract class NativeService<TRequest, TResponse>(
    NativeMessage<TRequest> request, NativeMessage<TResponse> response)
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new()
{
    public NativeMessage<TRequest> Request { get; } = request;

    public NativeMessage<TResponse> Response { get; } = response;

    /// <summary>Serves calls side by side; the handler runs on ROS 2's loop, what it returns ends the call.</summary>
    public abstract IRclService CreateServer(IRclNode node, string name, IConcurrentNativeServiceHandler handler);

    public abstract INativeClient CreateClient(IRclNode node, string name);
}

/// <summary>A client without its message types.</summary>
internal interface INativeClient : IDisposable
{
    /// <summary>Whether a server is there that hears this client and is heard by it.</summary>
    bool IsServerAvailable { get; }

    /// <summary>Sends a request, which must live until the task ends; who awaits it owns the response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">To be cancelled on ROS 2's loop only, which keeps the calls.</param>
    Task<RosMessageBuffer> InvokeAsync(RosMessageBuffer request, CancellationToken cancellation);
}

/// <summary>Ties a service type to what Rcl.NET's generator makes of the same definition.</summary>
internal sealed class NativeService<TRequest, TResponse, TService, TNativeRequest, TNativeResponse>(
    NativeMessage<TRequest> request, NativeMessage<TResponse> response)
    : NativeService<TRequest, TResponse>(request, response)
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new()
    where TService : IService<TNativeRequest, TNativeResponse>
    where TNativeRequest : IServiceRequest
    where TNativeResponse : IServiceResponse
{
    public override IRclService CreateServer(IRclNode node, string name, IConcurrentNativeServiceHandler handler) =>
        node.CreateConcurrentNativeService<TService>(name, handler, new ServerOptions(RclQos.Service));

    public override INativeClient CreateClient(IRclNode node, string name) =>
        new Client(node.CreateClient<TService, TNativeRequest, TNativeResponse>(
            name, new ClientOptions(RclQos.Service)));

    private sealed class Client(IRclClient<TNativeRequest, TNativeResponse> client) : INativeClient
    {
        public bool IsServerAvailable => client.IsServerAvailable;

        public Task<RosMessageBuffer> InvokeAsync(RosMessageBuffer request, CancellationToken cancellation) =>
            client.InvokeAsync(request, cancellation);

        public void Dispose() => client.Dispose();
    }
}
