using Astro.Ros.Dds.Native;
using Astro.Ros.Executor;

namespace Astro.Ros.Dds;

/// <summary>
/// A reader whose own history is the queue. While there are samples, one piece of work at a time stands in the
/// executor's queue, takes one and comes again.
/// </summary>
internal sealed class DdsSubscription<T> : Endpoint, ISubscription, IEndpointEvents
    where T : class, IMessage<T>, new()
{
    private static readonly SendOrPostCallback Dispatch = static self => ((DdsSubscription<T>)self!).Next();

    private readonly DdsGraph _graph;
    private readonly Action<T> _callback;
    private readonly SampleReader _reader;
    private readonly T? _reused;
    private long _arrived;
    private long _taken;
    private long _dropped;
    private int _queued;
    private volatile bool _isOpen;

    public DdsSubscription(
        DdsGraph graph, ExecutorNode node, string topic, Action<T> callback, QosProfile qos, bool reuse) : base(node)
    {
        _reused = reuse ? new T() : null;
        (_graph, Topic, _callback) = (graph, topic, callback);
        _reader = new SampleReader(
            graph.Participant, RosNames.Topic(topic), RosNames.Type(T.TypeName), QosHandle.ForTopic(qos), this);
    }

    public string Topic { get; }

    public int PublisherCount => IsClosed ? 0 : _reader.MatchedCount;

    public long Dropped => Volatile.Read(ref _dropped);

    public override void OnOpen()
    {
        _graph.Roster.AddReader(Node.Names, _reader.Guid);
        // What came while the reader was made was not told to anybody.
        _isOpen = true;
        Schedule();
    }

    // Called once for each sample that the reader stores.
    public void OnData()
    {
        Interlocked.Increment(ref _arrived);
        Schedule();
    }

    private void Schedule()
    {
        if (_isOpen && Interlocked.Exchange(ref _queued, 1) == 0)
            Loop.TryEnqueue(Dispatch, this);
    }

    protected override void OnClose() => _graph.Roster.RemoveReader(Node.Names, _reader.Guid);

    public override void Release() => _reader.Dispose();

    private void Next()
    {
        Volatile.Write(ref _queued, 0);
        if (IsClosed)
            return;
        try
        {
            var arrived = Interlocked.Read(ref _arrived);
            if (!_reader.TryTake(out var sample))
            {
                // What had arrived and is not there has made room for newer samples.
                Volatile.Write(ref _dropped, Math.Max(_dropped, arrived - _taken));
                return;
            }

            _taken++;
            // There may be more, of which nobody will tell.
            Schedule();
            var message = _reused ?? new T();
            using (sample)
                Cdr.Deserialize(sample.Payload, message);
            _callback(message);
        }
        catch (Exception exception)
        {
            Node.Graph.Report(new CallbackFailure(Node.FullName, $"topic {Topic}", exception));
        }
    }
}
