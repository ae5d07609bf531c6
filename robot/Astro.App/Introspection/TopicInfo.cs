using Astro.Ros;
using Astro.Ros.Dds;

namespace Astro.App.Introspection;

/// <summary>Who writes and reads a topic, in the words of <c>ros2 topic info</c>.</summary>
internal static class TopicInfo
{
    private const string UnknownNode = "_NODE_NAME_UNKNOWN_";
    private const string UnknownHash = "INVALID";

    public static void Write(GraphView view, string topic, bool isVerbose, TextWriter output)
    {
        var publishers = Of(view, topic, EndpointRole.Publisher);
        var subscriptions = Of(view, topic, EndpointRole.Subscription);
        var types = publishers.Concat(subscriptions).Select(endpoint => endpoint.Type).Distinct().Order();
        output.WriteLine($"Type: {string.Join(", ", types)}");
        foreach (var (word, endpoints) in new[] { ("Publisher", publishers), ("Subscription", subscriptions) })
        {
            if (isVerbose)
                output.WriteLine();
            output.WriteLine($"{word} count: {endpoints.Count}");
            if (isVerbose)
                endpoints.ForEach(endpoint => Write(endpoint, output));
        }
    }

    private static List<GraphEndpoint> Of(GraphView view, string topic, EndpointRole role) =>
        [.. view.EndpointsOf(role).Where(endpoint => endpoint.Name == topic)];

    private static void Write(GraphEndpoint endpoint, TextWriter output)
    {
        var slash = endpoint.Node.LastIndexOf('/');
        var (space, name) = slash < 0
            ? (UnknownNode, UnknownNode)
            : (endpoint.Node[..Math.Max(slash, 1)], endpoint.Node[(slash + 1)..]);
        var qos = endpoint.Qos;
        output.WriteLine($"""

            Node name: {name}
            Node namespace: {space}
            Topic type: {endpoint.Type}
            Topic type hash: {(endpoint.TypeHash.Length > 0 ? endpoint.TypeHash : UnknownHash)}
            Endpoint type: {(endpoint.Role == EndpointRole.Publisher ? "PUBLISHER" : "SUBSCRIPTION")}
            GID: {string.Join('.', endpoint.Id.ToLowerInvariant().Chunk(2).Select(digits => new string(digits)))}
            QoS profile:
              Reliability: {(qos.Reliability == Reliability.Reliable ? "RELIABLE" : "BEST_EFFORT")}
              History (Depth): {(qos.Depth is { } depth ? $"KEEP_LAST ({depth})" : "UNKNOWN")}
              Durability: {(qos.Durability == Durability.TransientLocal ? "TRANSIENT_LOCAL" : "VOLATILE")}
            """);
    }
}
