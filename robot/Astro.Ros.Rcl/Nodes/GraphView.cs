using Rcl;
using Rcl.Graph;

namespace Astro.Ros.Rcl;

/// <summary>The graph as ROS 2 last told of it; of all nodes together.</summary>
/// <remarks>
/// Each node has a view of the graph, which a condition that all nodes of a process share keeps up to date: who waits
/// on it first takes it from the others. So the views of all are followed, and the one that last told of a change is
/// looked at, whichever node asks.
/// </remarks>
internal sealed class GraphView
{
    private const string EveryNodes = "/parameter_events";

    private volatile RosGraph? _newest;

    /// <summary>Raised on ROS 2's loop when an end of a topic has appeared, and when a node's view ends.</summary>
    public event Action? Changed;

    /// <summary>Follows a node's view, too.</summary>
    public void Follow(RosGraph view) => view.Subscribe(new Follower(this, view));

    /// <summary>The publishers of a topic, or its subscribers.</summary>
    public IReadOnlyCollection<RosTopicEndPoint> EndsOf(string topic, bool publishers)
    {
        var found = _newest?.Topics.FirstOrDefault(known => known.Name == topic);
        return found is null ? [] : publishers ? found.Publishers : found.Subscribers;
    }

    /// <summary>
    /// What tells the processes that serve a service from those that serve it later under the same names: the
    /// publishers of their nodes on <c>/parameter_events</c>, where a node of ROS 2 has one unless it was told not to.
    /// ROS 2 gives those ids, and services none. Empty as long as none is known.
    /// </summary>
    public HashSet<GraphId> ServersOf(string service)
    {
        HashSet<GraphId> ids = [];
        if (_newest?.Services.FirstOrDefault(known => known.Name == service) is not { } found)
            return ids;
        var nodes = found.Servers.Select(static server => server.Node.Name).ToList();
        foreach (var publisher in EndsOf(EveryNodes, publishers: true))
        {
            if (nodes.Contains(publisher.Node.Name))
                ids.Add(publisher.Gid);
        }
        return ids;
    }

    /// <summary>Whether any of those is there that <see cref="ServersOf"/> has returned.</summary>
    public bool HasAnyOf(HashSet<GraphId> servers) =>
        EndsOf(EveryNodes, publishers: true).Any(publisher => servers.Contains(publisher.Gid));

    private sealed class Follower(GraphView all, RosGraph view) : IObserver<RosGraphEvent>
    {
        public void OnNext(RosGraphEvent value)
        {
            all._newest = view;
            if (value is PublisherAppearedEvent or SubscriberAppearedEvent)
                all.Changed?.Invoke();
        }

        // ROS 2's loop would end the process with what an observer throws; there is nothing to do for either.
        public void OnError(Exception error) => all.Changed?.Invoke();

        public void OnCompleted() => all.Changed?.Invoke();
    }
}
