namespace Astro.Ros;

/// <summary>One node's end of a topic that it writes.</summary>
public interface IPublisher<T> : IAsyncDisposable where T : class, IMessage<T>, new()
{
    /// <summary>The resolved topic name.</summary>
    string Topic { get; }

    /// <summary>How many compatible subscriptions there are now.</summary>
    int SubscriptionCount { get; }

    /// <summary>Hands the message to every matched subscription. The message must not change afterwards.</summary>
    /// <exception cref="ObjectDisposedException">The publisher, its node or its graph is gone.</exception>
    void Publish(T message);
}
