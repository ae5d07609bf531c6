using Astro.Ros.Executor;
using Rcl;

namespace Astro.Ros.Rcl;

/// <summary>
/// Takes native messages from ROS 2 into a queue of its depth, and reads each where it lies, on the executor, just
/// before the callback gets it. One piece of work at a time stands in the executor's queue.
/// </summary>
internal sealed class RclSubscription<T> : Endpoint, ISubscription, ITopicEnd where T : class, IMessage<T>, new()
{
    private static readonly SendOrPostCallback Dispatch = static self => ((RclSubscription<T>)self!).Next();

    private readonly RclGraph _graph;
    private readonly RclNode _node;
    private readonly NativeMessage<T> _native;
    private readonly IRclNativeSubscription _subscription;
    private readonly Action<T> _callback;
    private readonly T? _reused;
    private readonly Lock _gate = new();
    private RingBuffer<RosMessageBuffer> _queue;
    private long _dropped;
    private bool _isQueued;
    private bool _isReleased;

    public RclSubscription(
        RclGraph graph, ExecutorNode node, string topic, Action<T> callback, QosProfile qos, bool reuse) : base(node)
    {
        (_graph, Topic, Qos, _callback) = (graph, topic, qos, callback);
        _reused = reuse ? new T() : null;
        _queue = new RingBuffer<RosMessageBuffer>(qos.Depth);
        _native = RclGraph.TypesFor(T.TypeName).Message<T>();
        _node = graph.NodeOf(node).Acquire();
        try
        {
            _subscription = _native.CreateSubscription(_node.Native, topic, new SubscriptionOptions(
                RclQos.ToRos(qos), queueSize: qos.Depth,
                requestedQosIncompatibleHandler: _ => graph.Mismatches.Look()));
        }
        catch
        {
            _node.Release();
            throw;
        }
    }

    public string Topic { get; }

    public QosProfile Qos { get; }

    public bool IsPublisher => false;

    public string TypeName => T.TypeName;

    public int PublisherCount
    {
        get
        {
            lock (_gate)
                return _isReleased ? 0 : _subscription.Publishers;
        }
    }

    public long Dropped
    {
        get
        {
            lock (_gate)
                return _dropped;
        }
    }

    public override void OnOpen()
    {
        _graph.Mismatches.Add(this);
        _ = Task.Run(TakeAsync);
    }

    protected override void OnClose() => _graph.Mismatches.Remove(this);

    public override void Release()
    {
        lock (_gate)
        {
            _isReleased = true;
            while (_queue.TryDequeue(out var message))
                message.Dispose();
        }
        // Also ends what takes messages.
        _graph.Rcl.Release(_subscription);
        _node.Release();
    }

    private async Task TakeAsync()
    {
        try
        {
            await foreach (var message in _subscription.ReadAllAsync().ConfigureAwait(false))
                Enqueue(message);
        }
        catch (Exception exception)
        {
            Report(exception);
        }
    }

    private void Enqueue(RosMessageBuffer message)
    {
        lock (_gate)
        {
            if (_isReleased)
            {
                message.Dispose();
                return;
            }

            if (_queue.Count == Qos.Depth && _queue.TryDequeue(out var oldest))
            {
                oldest.Dispose();
                _dropped++;
            }
            _queue.Enqueue(message);
            Schedule();
        }
    }

    private void Schedule()
    {
        if (!_isQueued && _queue.Count > 0)
            _isQueued = Loop.TryEnqueue(Dispatch, this);
    }

    private void Next()
    {
        RosMessageBuffer buffer;
        lock (_gate)
        {
            _isQueued = false;
            if (IsClosed || !_queue.TryDequeue(out buffer))
                return;
            Schedule();
        }
        try
        {
            var message = _reused ?? new T();
            using (buffer)
                _native.Read(buffer, message);
            _callback(message);
        }
        catch (Exception exception)
        {
            Report(exception);
        }
    }

    private void Report(Exception exception) =>
        Node.Graph.Report(new CallbackFailure(Node.FullName, $"topic {Topic}", exception));
}
