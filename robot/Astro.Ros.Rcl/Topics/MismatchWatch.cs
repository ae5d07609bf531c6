using Astro.Ros.Executor;
using Rcl.Graph;

namespace Astro.Ros.Rcl;

/// <summary>
/// Tells, once for each pair, which ends of topics here do not match others. ROS 2's event says that there is a
/// mismatch, the graph whose it is, and either may be the first to come.
/// </summary>
/// <remarks>
/// Each node has a view of the graph, which a condition that all nodes of a process share keeps up to date: who waits
/// on it first takes it from the others. So the views of all are followed, and the one that last told of a change is
/// looked at, whichever node's end it is about.
/// </remarks>
internal sealed class MismatchWatch(EventLoop loop, Action<TopicMismatch> report)
{
    private static readonly SendOrPostCallback LookNow = static self => ((MismatchWatch)self!).LookAround();

    private readonly List<ITopicEnd> _ends = [];
    private readonly HashSet<TopicMismatch> _reported = [];
    private volatile RosGraph? _newest;
    private int _isQueued;

    /// <summary>Follows a node's view, too.</summary>
    public void Follow(RosGraph view) => view.Subscribe(new Follower(this, view));

    /// <summary>Called under the gate.</summary>
    public void Add(ITopicEnd end)
    {
        _ends.Add(end);
        Look();
    }

    /// <summary>Called under the gate.</summary>
    public void Remove(ITopicEnd end) => _ends.Remove(end);

    /// <summary>Looks at the graph soon; from any thread.</summary>
    public void Look()
    {
        if (Interlocked.Exchange(ref _isQueued, 1) == 0)
            loop.TryEnqueue(LookNow, this);
    }

    private void LookAround()
    {
        Volatile.Write(ref _isQueued, 0);
        if (_newest is not { } view)
            return;
        ITopicEnd[] ends;
        lock (loop.Gate)
            ends = [.. _ends];
        foreach (var end in ends)
        {
            if (view.Topics.FirstOrDefault(topic => topic.Name == end.Topic) is not { } topic)
                continue;
            foreach (var other in end.IsPublisher ? topic.Subscribers : topic.Publishers)
            {
                if (Compare(end, other) is { } mismatch && _reported.Add(mismatch))
                    report(mismatch);
            }
        }
    }

    private static TopicMismatch? Compare(ITopicEnd end, RosTopicEndPoint other)
    {
        var qos = RclQos.FromRos(other.QosProfile);
        var name = FullName(other.Node.Name);
        var (publisher, subscriber) = end.IsPublisher ? (end.Node.FullName, name) : (name, end.Node.FullName);
        var (published, expected) = end.IsPublisher ? (end.TypeName, other.Type) : (other.Type, end.TypeName);
        var (offered, requested) = end.IsPublisher ? (end.Qos, qos) : (qos, end.Qos);
        return published != expected
            ? new TypeMismatch(end.Topic, publisher, subscriber, published, expected)
            : requested.Accepts(offered)
                ? null
                : new QosMismatch(end.Topic, publisher, subscriber, offered, requested);
    }

    // Rcl.NET's own lacks the slash behind a namespace.
    private static string FullName(NodeName name) =>
        name.Namespace == "/" ? $"/{name.Name}" : $"{name.Namespace}/{name.Name}";

    private sealed class Follower(MismatchWatch watch, RosGraph view) : IObserver<RosGraphEvent>
    {
        public void OnNext(RosGraphEvent value)
        {
            watch._newest = view;
            if (value is PublisherAppearedEvent or SubscriberAppearedEvent)
                watch.Look();
        }

        // ROS 2's loop would end the process with what an observer throws; there is nothing to do for either.
        public void OnError(Exception error) => watch.Look();

        public void OnCompleted() => watch.Look();
    }
}
