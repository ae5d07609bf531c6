namespace Astro.Ros.Dds;

/// <summary>What an endpoint does.</summary>
public enum EndpointRole
{
    /// <summary>Writes a topic.</summary>
    Publisher,

    /// <summary>Reads a topic.</summary>
    Subscription,

    /// <summary>Serves a service or an action.</summary>
    Server,

    /// <summary>Calls a service, or sends goals to an action.</summary>
    Client,
}

/// <summary>What an endpoint says of its quality of service.</summary>
/// <param name="Reliability">Offered by a publisher, asked for by a subscription; likewise the others.</param>
/// <param name="Durability">Everything beyond transient local counts as that.</param>
/// <param name="Depth">How many messages are kept; null for all, or when it is not said.</param>
public sealed record EndpointQos(Reliability Reliability, Durability Durability, int? Depth);

/// <summary>One node's end of a topic, service or action, anywhere on the graph.</summary>
/// <param name="Node">The node's full name; empty as long as its participant has not told whose it is.</param>
/// <param name="Role">What the node does with it.</param>
/// <param name="Name">The absolute name of the topic, service or action.</param>
/// <param name="Type">ROS 2's name of its type; DDS's where it is not one of ROS 2's.</param>
/// <param name="Id">The endpoint's DDS id: 32 hexadecimal digits, unique on the graph.</param>
/// <param name="Qos">Its quality of service; of a service, that of the requests.</param>
public sealed record GraphEndpoint(
    string Node, EndpointRole Role, string Name, string Type, string Id, EndpointQos Qos)
{
    /// <summary>ROS 2's hash of the type's definition, of a service that of the requests; empty where the endpoint does
    /// not tell it, as none did before Iron.</summary>
    public string TypeHash { get; init; } = "";

    /// <summary>The hash of a service's replies; empty for topics, and where it is not told.</summary>
    public string ReplyHash { get; init; } = "";
}
