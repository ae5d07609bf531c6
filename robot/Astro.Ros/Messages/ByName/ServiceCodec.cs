using System.Text.Json;

namespace Astro.Ros;

/// <summary>A service type for code that knows it by its name only.</summary>
public abstract class ServiceCodec
{
    private protected ServiceCodec()
    {
    }

    /// <summary>ROS 2's name of the type, as in <c>std_srvs/srv/Trigger</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Its requests.</summary>
    public abstract MessageCodec Request { get; }

    /// <summary>Its responses.</summary>
    public abstract MessageCodec Response { get; }

    /// <summary>Makes a client of the service <paramref name="name"/>, whether or not it is there yet.</summary>
    public abstract IJsonClient CreateClient(INode node, string name);
}

/// <summary>One node's end of a service that it calls in JSON.</summary>
public interface IJsonClient : IAsyncDisposable
{
    /// <summary>Completes on the executor as soon as a server is there.</summary>
    Task WaitForServiceAsync(CancellationToken cancellation = default);

    /// <summary>Calls the service; the task completes on the executor, with a line of JSON.</summary>
    /// <exception cref="JsonException">The request is none; its wrong field is named.</exception>
    /// <exception cref="ServiceException">No server is there, it went away, or its handler failed.</exception>
    Task<string> CallAsync(JsonElement request, CancellationToken cancellation = default);
}

/// <summary>A service type by its name.</summary>
/// <param name="type">The type.</param>
public sealed class ServiceCodec<TRequest, TResponse>(ServiceType<TRequest, TResponse> type) : ServiceCodec
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new()
{
    /// <inheritdoc/>
    public override string Name => type.Name;

    /// <inheritdoc/>
    public override MessageCodec Request { get; } = new MessageCodec<TRequest>();

    /// <inheritdoc/>
    public override MessageCodec Response { get; } = new MessageCodec<TResponse>();

    /// <inheritdoc/>
    public override IJsonClient CreateClient(INode node, string name)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new Client(node.CreateClient(type, name));
    }

    private sealed class Client(IServiceClient<TRequest, TResponse> client) : IJsonClient
    {
        public Task WaitForServiceAsync(CancellationToken cancellation) => client.WaitForServiceAsync(cancellation);

        public async Task<string> CallAsync(JsonElement request, CancellationToken cancellation) =>
            JsonText.Of(await client.CallAsync(TRequest.ReadJson(request), cancellation));

        public ValueTask DisposeAsync() => client.DisposeAsync();
    }
}
