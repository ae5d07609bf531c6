namespace Astro.Ros.Dds;

/// <summary>
/// Tells of each publisher and subscription of one topic between which no message passes, and of these and of clients
/// and servers where the definitions of what passes differ, if one of the two is this participant's: once for each
/// pair. Whose an endpoint is comes after the endpoint, and is waited for; nothing is told of who is no ROS 2 node.
/// Used on the executor.
/// </summary>
/// <param name="participant">This participant.</param>
/// <param name="report">Told of what is found.</param>
internal sealed class MismatchWatch(Native.DdsGuid participant, Action<TopicMismatch> report)
{
    /// <summary>Of an id, the hexadecimal digits that all endpoints of a participant have in common (RTPS 2.5,
    /// 9.3.1.5).</summary>
    private const int PrefixDigits = 24;

    private readonly string _own = participant.ToString()[..PrefixDigits];
    private readonly HashSet<(string From, string To)> _told = [];

    /// <summary>Looks for pairs that are new in a view.</summary>
    public void Look(GraphView view)
    {
        for (var first = 0; first < view.Endpoints.Count;)
        {
            var end = first + 1;
            while (end < view.Endpoints.Count && view.Endpoints[end].Name == view.Endpoints[first].Name)
                end++;
            LookAmong(view, first, end);
            first = end;
        }
        Forget(view);
    }

    /// <summary>Pairs up the endpoints of one name.</summary>
    private void LookAmong(GraphView view, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (view.Endpoints[i] is not { Role: EndpointRole.Publisher or EndpointRole.Client, Node.Length: > 0 } from)
                continue;
            var opposite = from.Role == EndpointRole.Publisher ? EndpointRole.Subscription : EndpointRole.Server;
            for (var j = first; j < end; j++)
            {
                if (view.Endpoints[j] is { Node.Length: > 0 } to && to.Role == opposite && (IsOwn(from) || IsOwn(to))
                    && Compare(from, to) is { } mismatch && _told.Add((from.Id, to.Id)))
                    report(mismatch);
            }
        }
    }

    private bool IsOwn(GraphEndpoint endpoint) => endpoint.Id.StartsWith(_own, StringComparison.Ordinal);

    private static TopicMismatch? Compare(GraphEndpoint from, GraphEndpoint to) =>
        from.Role == EndpointRole.Client ? CompareService(from, to) : CompareTopic(from, to);

    private static TopicMismatch? CompareTopic(GraphEndpoint publisher, GraphEndpoint subscription)
    {
        var (offered, requested) = (Profile(publisher.Qos), Profile(subscription.Qos));
        if (!requested.Accepts(offered))
            return new QosMismatch(publisher.Name, publisher.Node, subscription.Node, offered, requested);
        return publisher.Type == subscription.Type
            ? CompareHashes(publisher, subscription, publisher.Type, publisher.TypeHash, subscription.TypeHash)
            : new TypeMismatch(
                publisher.Name, publisher.Node, subscription.Node, publisher.Type, subscription.Type);
    }

    private static DefinitionMismatch? CompareService(GraphEndpoint client, GraphEndpoint server) =>
        client.Type != server.Type
            ? null
            : CompareHashes(client, server, client.Type + "_Request", client.TypeHash, server.TypeHash)
                ?? CompareHashes(server, client, client.Type + "_Response", server.ReplyHash, client.ReplyHash);

    private static DefinitionMismatch? CompareHashes(
        GraphEndpoint from, GraphEndpoint to, string type, string sent, string expected) =>
        sent == expected || sent.Length == 0 || expected.Length == 0
            ? null
            : new DefinitionMismatch(from.Name, from.Node, to.Node, type, sent, expected);

    private static QosProfile Profile(EndpointQos qos) =>
        new(qos.Depth ?? int.MaxValue, qos.Reliability, qos.Durability);

    private void Forget(GraphView view)
    {
        if (_told.Count == 0)
            return;
        var there = view.Endpoints.Select(static endpoint => endpoint.Id).ToHashSet();
        _told.RemoveWhere(pair => !there.Contains(pair.From) || !there.Contains(pair.To));
    }
}
