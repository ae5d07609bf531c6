using Astro.Ros.Executor;
using Rcl.Graph;

namespace Astro.Ros.Rcl;

/// <summary>
/// Tells, once for each pair, which ends of topics here do not match others. ROS 2's event says that there is a
/// mismatch, the graph whose it is, and either may be the first to come.
/// </summary>
internal sealed class MismatchWatch
{
    private static readonly SendOrPostCallback LookNow = static self => ((MismatchWatch)self!).LookAround();

    private readonly EventLoop _loop;
    private readonly GraphView _view;
    private readonly Action<TopicMismatch> _report;
    private readonly List<ITopicEnd> _ends = [];
    private readonly HashSet<TopicMismatch> _reported = [];
    private int _isQueued;

    /// <param name="loop">Where to look and report.</param>
    /// <param name="view">Where to look at.</param>
    /// <param name="report">Called with each that is found.</param>
    public MismatchWatch(EventLoop loop, GraphView view, Action<TopicMismatch> report)
    {
        (_loop, _view, _report) = (loop, view, report);
        view.Changed += Look;
    }

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
            _loop.TryEnqueue(LookNow, this);
    }

    private void LookAround()
    {
        Volatile.Write(ref _isQueued, 0);
        ITopicEnd[] ends;
        lock (_loop.Gate)
            ends = [.. _ends];
        foreach (var end in ends)
        {
            foreach (var other in _view.EndsOf(end.Topic, publishers: !end.IsPublisher))
            {
                if (Compare(end, other) is { } mismatch && _reported.Add(mismatch))
                    _report(mismatch);
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
}
