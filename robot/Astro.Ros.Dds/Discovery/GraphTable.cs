namespace Astro.Ros.Dds;

/// <summary>What was discovered, and how it fits together. Used by one thread at a time.</summary>
internal sealed class GraphTable
{
    private readonly Dictionary<string, Roster> _rosters = [];
    private readonly Dictionary<string, KnownEndpoint> _endpoints = [];

    /// <summary>Takes in what is new; false if nothing is.</summary>
    /// <remarks>
    /// A roster's writer is known of before its first roster arrives, so that the rosters come first here: those whose
    /// writers are then unknown have lost them.
    /// </remarks>
    public bool Update(RosterReader rosters, BuiltinReader writers, BuiltinReader readers)
    {
        var hasChanged = rosters.Update(_rosters);
        hasChanged |= writers.Update(_endpoints);
        hasChanged |= readers.Update(_endpoints);
        if (!hasChanged)
            return false;
        var tellers = Tellers();
        foreach (var gone in _rosters.Keys.Where(participant => !tellers.Contains(participant)).ToArray())
            _rosters.Remove(gone);
        return true;
    }

    public GraphView ToView()
    {
        var owners = new Dictionary<string, string>();
        foreach (var (participant, roster) in _rosters)
        {
            foreach (var node in roster.Nodes)
            {
                foreach (var id in node.Endpoints)
                {
                    // Nobody may call another participant's endpoints its own.
                    if (_endpoints.GetValueOrDefault(id)?.Participant == participant)
                        owners[id] = node.FullName;
                }
            }
        }
        var tellers = Tellers();
        var replies = ReplyHashes();
        var isComplete = tellers.All(IsComplete);
        var endpoints = new List<GraphEndpoint>();
        foreach (var known in _endpoints.Values)
        {
            if (!RosNames.TryParse(known.Topic, known.Type, known.IsWriter, out var role, out var name, out var type))
                continue;
            var owner = owners.GetValueOrDefault(known.Id, "");
            endpoints.Add(new GraphEndpoint(owner, role, name, type, known.Id, known.Qos)
            {
                TypeHash = known.TypeHash,
                ReplyHash = role is EndpointRole.Server or EndpointRole.Client
                    ? replies.GetValueOrDefault((known.Participant, known.ServiceId), "")
                    : "",
            });
            isComplete &= owner.Length > 0 || !tellers.Contains(known.Participant);
        }
        return new GraphView(
            [.. _rosters.Values.SelectMany(roster => roster.Nodes).Select(node => node.FullName)
                .Order(StringComparer.Ordinal)],
            [.. endpoints.OrderBy(endpoint => endpoint.Name, StringComparer.Ordinal)
                .ThenBy(endpoint => endpoint.Node, StringComparer.Ordinal)
                .ThenBy(endpoint => endpoint.Id, StringComparer.Ordinal)],
            isComplete);
    }

    /// <summary>The hashes of the replies' types by whose they are: an id is one server's or client's, of a
    /// participant.</summary>
    private Dictionary<(string Participant, string Id), string> ReplyHashes()
    {
        var hashes = new Dictionary<(string, string), string>();
        foreach (var known in _endpoints.Values)
        {
            if (RosNames.IsReply(known.Topic) && known.ServiceId.Length > 0)
                hashes[(known.Participant, known.ServiceId)] = known.TypeHash;
        }
        return hashes;
    }

    /// <summary>Whether all is known that a participant has told of.</summary>
    private bool IsComplete(string participant) => _rosters.TryGetValue(participant, out var roster)
        && roster.Nodes.All(node => node.Endpoints.All(_endpoints.ContainsKey));

    /// <summary>The participants that tell which nodes they have.</summary>
    private HashSet<string> Tellers() =>
    [
        .. _endpoints.Values.Where(known => known.IsWriter && known.Topic == NodeRoster.Topic)
            .Select(known => known.Participant),
    ];
}
