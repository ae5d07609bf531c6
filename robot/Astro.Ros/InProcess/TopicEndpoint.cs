using Astro.Ros.Executor;

namespace Astro.Ros.InProcess;

/// <summary>One end of a topic, as the topic's table sees it.</summary>
internal abstract class TopicEndpoint(ExecutorNode node, string topic, string typeName, QosProfile qos)
    : Endpoint(node)
{
    public string Topic { get; } = topic;

    public string TypeName { get; } = typeName;

    public QosProfile Qos { get; } = qos;
}

/// <summary>A publisher without its message type.</summary>
internal abstract class PublisherEndpoint(ExecutorNode node, string topic, string typeName, QosProfile qos)
    : TopicEndpoint(node, topic, typeName, qos)
{
    /// <summary>Starts delivery to a compatible subscription; false when its messages are of another class.</summary>
    public abstract bool TryConnect(SubscriptionEndpoint subscription);

    public abstract void Disconnect(SubscriptionEndpoint subscription);
}

/// <summary>A subscription without its message type.</summary>
internal abstract class SubscriptionEndpoint(ExecutorNode node, string topic, string typeName, QosProfile qos)
    : TopicEndpoint(node, topic, typeName, qos)
{
    public int PublisherCount { get; set; }
}
