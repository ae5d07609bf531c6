namespace Astro.Ros;

/// <summary>
/// A node: the owner of publishers, subscriptions, services and timers. Actions and parameters are built on these.
/// </summary>
/// <remarks>
/// Names are ROS 2's: relative (<c>scan</c>), absolute (<c>/tf</c>) or private (<c>~/state</c>). A malformed name is
/// an <see cref="ArgumentException"/>. Disposing the node disposes what it created.
/// </remarks>
public interface INode : IAsyncDisposable
{
    /// <summary>Namespace and name, as in <c>/robot1/perception</c>.</summary>
    string FullName { get; }

    /// <summary>
    /// The absolute name of the topic, service or action that the node calls <paramref name="name"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The name is malformed.</exception>
    string Resolve(string name);

    /// <summary>The graph that the node lives on.</summary>
    IGraph Graph { get; }

    /// <summary>The node's parameters, declared by the node and overridden by its <see cref="NodeOptions"/>.</summary>
    Parameters Parameters { get; }

    /// <summary>What the node tells people.</summary>
    Logger Logger { get; }

    /// <summary>Cancelled when the node is disposed, for work that should end with it.</summary>
    CancellationToken Closing { get; }

    /// <summary>Announces <paramref name="topic"/> with messages of type <typeparamref name="T"/>.</summary>
    IPublisher<T> CreatePublisher<T>(string topic, QosProfile? qos = null) where T : class, IMessage<T>, new();

    /// <summary>
    /// Calls <paramref name="callback"/> on the executor for each message of <paramref name="topic"/>.
    /// </summary>
    /// <remarks>
    /// An exception from the callback is reported on the graph's error handler; the subscription lives on.
    /// </remarks>
    /// <param name="topic">The topic's name.</param>
    /// <param name="callback">Called with each message.</param>
    /// <param name="qos">What is asked of publishers; <see cref="QosProfile.Default"/> by default.</param>
    /// <param name="reuse">Whether the callback is done with a message when it returns: messages that come from other
    /// processes are then all read into one object, whose arrays stay, and nothing is allocated for them.</param>
    ISubscription CreateSubscription<T>(
        string topic, Action<T> callback, QosProfile? qos = null, bool reuse = false)
        where T : class, IMessage<T>, new();

    /// <summary>Serves <paramref name="name"/>; requests that arrive while one is awaited run concurrently.</summary>
    /// <exception cref="InvalidOperationException">The graph has a server of that name.</exception>
    IAsyncDisposable CreateService<TRequest, TResponse>(
        ServiceType<TRequest, TResponse> type, string name, Func<TRequest, ValueTask<TResponse>> handler)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new();

    /// <summary>Makes a client of the service <paramref name="name"/>, whether or not it is there yet.</summary>
    IServiceClient<TRequest, TResponse> CreateClient<TRequest, TResponse>(
        ServiceType<TRequest, TResponse> type, string name)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new();

    /// <summary>Calls <paramref name="callback"/> on the executor every <paramref name="period"/> (above zero) of the
    /// graph's clock, first one period from now; a late call does not shift the later ones.</summary>
    IAsyncDisposable CreateTimer(TimeSpan period, Action callback);
}
