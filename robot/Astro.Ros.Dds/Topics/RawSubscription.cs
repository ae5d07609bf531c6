using Astro.Ros.Executor;

namespace Astro.Ros.Dds;

/// <summary>Takes one message as it came.</summary>
/// <param name="payload">The encapsulation header and the message in CDR, up to three bytes of padding behind it; gone
/// when the callback returns.</param>
public delegate void PayloadCallback(ReadOnlySpan<byte> payload);

/// <summary>Hands messages of any type on, unread.</summary>
internal sealed class RawSubscription(
    DdsGraph graph, ExecutorNode node, string topic, string type, PayloadCallback callback, QosProfile qos)
    : DdsSubscription(graph, node, topic, type, typeHash: "", qos)
{
    protected override void Receive(ReadOnlySpan<byte> payload) => callback(payload);
}
