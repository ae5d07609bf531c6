namespace Astro.Ros;

/// <summary>One node's end of a service that it calls.</summary>
public interface IServiceClient<TRequest, TResponse> : IAsyncDisposable
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new()
{
    /// <summary>Whether a server is there now.</summary>
    bool IsReady { get; }

    /// <summary>Completes on the executor as soon as a server is there.</summary>
    Task WaitForServiceAsync(CancellationToken cancellation = default);

    /// <summary>Calls the service; the task completes on the executor.</summary>
    /// <exception cref="ServerGoneException">The server went away.</exception>
    /// <exception cref="ServiceException">No server is there, or its handler failed.</exception>
    Task<TResponse> CallAsync(TRequest request, CancellationToken cancellation = default);
}
