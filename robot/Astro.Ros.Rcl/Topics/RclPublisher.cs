using Astro.Ros.Executor;
using Rcl;

namespace Astro.Ros.Rcl;

/// <summary>Writes each message into one native buffer, which ROS 2 sends before the call returns.</summary>
internal sealed class RclPublisher<T> : Endpoint, IPublisher<T>, ITopicEnd where T : class, IMessage<T>, new()
{
    private readonly RclGraph _graph;
    private readonly RclNode _node;
    private readonly NativeMessage<T> _native;
    private readonly IRclPublisher _publisher;
    private readonly RosMessageBuffer _buffer;
    private readonly Lock _gate = new();
    private bool _isReleased;

    public RclPublisher(RclGraph graph, ExecutorNode node, string topic, QosProfile qos) : base(node)
    {
        (_graph, Topic, Qos) = (graph, topic, qos);
        _native = RclGraph.TypesFor(T.TypeName).Message<T>();
        _node = graph.NodeOf(node).Acquire();
        try
        {
            _publisher = _native.CreatePublisher(_node.Native, topic, new PublisherOptions(
                RclQos.ToRos(qos), offeredQosIncompatibleHandler: _ => graph.Mismatches.Look()));
            _buffer = _native.CreateBuffer();
        }
        catch
        {
            if (_publisher is not null)
                graph.Rcl.Release(_publisher);
            _node.Release();
            throw;
        }
    }

    public string Topic { get; }

    public QosProfile Qos { get; }

    public bool IsPublisher => true;

    public string TypeName => T.TypeName;

    public int SubscriptionCount
    {
        get
        {
            lock (_gate)
                return _isReleased ? 0 : _publisher.Subscribers;
        }
    }

    public override void OnOpen() => _graph.Mismatches.Add(this);

    public void Publish(T message)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isReleased || IsClosed, this);
            _native.Write(message, _buffer);
            _publisher.Publish(_buffer);
        }
    }

    protected override void OnClose() => _graph.Mismatches.Remove(this);

    public override void Release()
    {
        lock (_gate)
            _isReleased = true;
        _graph.Rcl.Release(_publisher);
        _buffer.Dispose();
        _node.Release();
    }
}
