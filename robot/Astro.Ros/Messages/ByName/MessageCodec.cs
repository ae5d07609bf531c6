using System.Text.Json;

namespace Astro.Ros;

/// <summary>
/// A message type for code that knows it by its name only, and its messages as JSON objects by the conventions of
/// <see cref="IMessage{TSelf}.WriteJson"/>. Generated tables hold one for each type, see <see cref="TypeTable"/>.
/// </summary>
public abstract class MessageCodec
{
    private protected MessageCodec()
    {
    }

    /// <summary>ROS 2's name of the type, as in <c>std_msgs/msg/String</c>.</summary>
    public abstract string TypeName { get; }

    /// <summary>A message as its CDR payload.</summary>
    /// <exception cref="JsonException">A field is unknown, of the wrong type or out of range; it is named.</exception>
    /// <exception cref="InvalidOperationException">A field has no CDR form.</exception>
    public abstract byte[] Serialize(JsonElement json);

    /// <summary>The message that a CDR payload holds, on one line.</summary>
    /// <exception cref="CdrException">The payload is not such a message.</exception>
    public abstract string Deserialize(ReadOnlySpan<byte> payload);

    /// <summary>Calls <paramref name="callback"/> on the executor with each message of a topic, on one line.</summary>
    /// <inheritdoc cref="INode.CreateSubscription"/>
    public abstract ISubscription Subscribe(
        INode node, string topic, Action<string> callback, QosProfile? qos = null);

    /// <summary>Makes a publisher of the topic.</summary>
    /// <inheritdoc cref="INode.CreatePublisher"/>
    public abstract IJsonPublisher CreatePublisher(INode node, string topic, QosProfile? qos = null);
}

/// <summary>One node's end of a topic that it writes in JSON.</summary>
public interface IJsonPublisher : IAsyncDisposable
{
    /// <summary>How many compatible subscriptions there are now.</summary>
    int SubscriptionCount { get; }

    /// <summary>Hands the message to every matched subscription.</summary>
    /// <exception cref="JsonException">It is no such message; its wrong field is named.</exception>
    /// <exception cref="InvalidOperationException">A field has no CDR form.</exception>
    void Publish(JsonElement message);
}

/// <summary>The type of <typeparamref name="T"/>, by its name.</summary>
public sealed class MessageCodec<T> : MessageCodec where T : class, IMessage<T>, new()
{
    /// <inheritdoc/>
    public override string TypeName => T.TypeName;

    /// <inheritdoc/>
    public override byte[] Serialize(JsonElement json) => Cdr.Serialize(T.ReadJson(json));

    /// <inheritdoc/>
    public override string Deserialize(ReadOnlySpan<byte> payload) => JsonText.Of(Cdr.Deserialize<T>(payload));

    /// <inheritdoc/>
    public override ISubscription Subscribe(
        INode node, string topic, Action<string> callback, QosProfile? qos = null)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(callback);
        return node.CreateSubscription<T>(topic, message => callback(JsonText.Of(message)), qos, reuse: true);
    }

    /// <inheritdoc/>
    public override IJsonPublisher CreatePublisher(INode node, string topic, QosProfile? qos = null)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new Publisher(node.CreatePublisher<T>(topic, qos));
    }

    private sealed class Publisher(IPublisher<T> publisher) : IJsonPublisher
    {
        public int SubscriptionCount => publisher.SubscriptionCount;

        public void Publish(JsonElement message) => publisher.Publish(T.ReadJson(message));

        public ValueTask DisposeAsync() => publisher.DisposeAsync();
    }
}
