namespace Astro.Ros;

/// <summary>A publisher and a subscription of one topic that do not match, so that no message passes or none is read
/// right.</summary>
/// <param name="Topic">The resolved topic name.</param>
/// <param name="Publisher">The full name of the publishing node.</param>
/// <param name="Subscriber">The full name of the subscribing node.</param>
public abstract record TopicMismatch(string Topic, string Publisher, string Subscriber);

/// <summary>The subscription asks for more than the publisher offers (see <see cref="QosProfile"/>).</summary>
/// <param name="Topic">The resolved topic name.</param>
/// <param name="Publisher">The full name of the publishing node.</param>
/// <param name="Subscriber">The full name of the subscribing node.</param>
/// <param name="Offered">The publisher's profile.</param>
/// <param name="Requested">The subscription's profile.</param>
public sealed record QosMismatch(
    string Topic, string Publisher, string Subscriber, QosProfile Offered, QosProfile Requested)
    : TopicMismatch(Topic, Publisher, Subscriber)
{
    /// <summary>One line that names the topic, both nodes and both profiles.</summary>
    public override string ToString() =>
        $"topic {Topic}: {Subscriber} asks for {Requested.Reliability} {Requested.Durability}, " +
        $"{Publisher} offers {Offered.Reliability} {Offered.Durability}; no message passes";
}

/// <summary>The two sides disagree on the type of the topic's messages.</summary>
/// <param name="Topic">The resolved topic name.</param>
/// <param name="Publisher">The full name of the publishing node.</param>
/// <param name="Subscriber">The full name of the subscribing node.</param>
/// <param name="Published">The publisher's message type.</param>
/// <param name="Expected">The subscription's message type.</param>
public sealed record TypeMismatch(string Topic, string Publisher, string Subscriber, string Published, string Expected)
    : TopicMismatch(Topic, Publisher, Subscriber)
{
    /// <summary>One line that names the topic, both nodes and both types.</summary>
    public override string ToString() =>
        $"topic {Topic}: {Subscriber} expects {Expected}, {Publisher} publishes {Published}; no message passes";
}

/// <summary>
/// The two sides agree on the name of a type and not on what it is (see <see cref="IMessage{TSelf}.TypeHash"/>), as of
/// packages of several versions: messages pass and are misread or refused.
/// </summary>
/// <param name="Topic">The resolved name of the topic or service.</param>
/// <param name="Publisher">The full name of the node that sends: of a service the client, for replies the
/// server.</param>
/// <param name="Subscriber">The full name of the node that receives.</param>
/// <param name="Type">The message type, of a service that of requests or replies.</param>
/// <param name="Published">The hash of the sender's definition.</param>
/// <param name="Expected">The hash of the receiver's definition.</param>
public sealed record DefinitionMismatch(
    string Topic, string Publisher, string Subscriber, string Type, string Published, string Expected)
    : TopicMismatch(Topic, Publisher, Subscriber)
{
    /// <summary>How much of a hash tells it from others: its version and eight digits.</summary>
    private const int ShortHash = 15;

    // Only types that ROS 2 derives have an underscore behind the package.
    private bool IsService => Type.EndsWith("_Request", StringComparison.Ordinal)
        || Type.EndsWith("_Response", StringComparison.Ordinal);

    /// <summary>One line that names the topic or service, the type, both nodes and both hashes, shortened.</summary>
    public override string ToString() =>
        $"{(IsService ? "service" : "topic")} {Topic}: {Publisher} sends {Type} as {Short(Published)}, " +
        $"{Subscriber} expects {Short(Expected)}; their definitions differ, so that messages are misread or refused";

    private static string Short(string hash) => hash.Length > ShortHash ? hash[..ShortHash] + "…" : hash;
}
