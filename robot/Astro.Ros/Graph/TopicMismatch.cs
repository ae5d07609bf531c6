namespace Astro.Ros;

/// <summary>A publisher and a subscription of one topic that do not match, so that no message passes.</summary>
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
