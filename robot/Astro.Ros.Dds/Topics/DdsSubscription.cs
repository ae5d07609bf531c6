using Astro.Ros.Dds.Native;
using Astro.Ros.Executor;

namespace Astro.Ros.Dds;

/// <summary>
/// A reader whose own history is the queue. While there are samples, one piece of work at a time stands in the
/// executor's queue, takes one and comes again.
/// </summary>
internal abstract class DdsSubscription : Endpoint, ISubscription, IEndpointEvents
{
    private static readonly SendOrPostCallback Dispatch = static self => ((DdsSubscription)self!).Next();

    private readonly DdsGraph _graph;
    private readonly SampleReader _reader;
    private long _arrived;
    private long _taken;
    private long _dropped;
    private int _queued;
    private volatile bool _isOpen;

    /// <param name="graph">Where the topic is.</param>
    /// <param name="node">Whose it is.</param>
    /// <param name="topic">ROS 2's name of the topic.</param>
    /// <param name="type">ROS 2's name of the type.</param>
    /// <param name="typeHash">ROS 2's hash of it; empty where it is not known.</param>
    /// <param name="qos">What is asked of publishers.</param>
    protected DdsSubscription(
        DdsGraph graph, ExecutorNode node, string topic, string type, string typeHash, QosProfile qos) : base(node)
    {
        (_graph, Topic) = (graph, topic);
        _reader = new SampleReader(
            graph.Participant, RosNames.Topic(topic), RosNames.Type(type), QosHandle.ForTopic(qos, typeHash), this);
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

    /// <summary>Hands one message on; called on the executor, whatever it throws is reported.</summary>
    /// <param name="payload">Gone when this returns.</param>
    protected abstract void Receive(ReadOnlySpan<byte> payload);

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
            using (sample)
                Receive(sample.Payload);
        }
        catch (Exception exception)
        {
            Node.Graph.Report(new CallbackFailure(Node.FullName, $"topic {Topic}", exception));
        }
    }
}

/// <summary>Hands messages of one class on.</summary>
internal sealed class DdsSubscription<T>(
    DdsGraph graph, ExecutorNode node, string topic, Action<T> callback, QosProfile qos, bool reuse)
    : DdsSubscription(graph, node, topic, T.TypeName, T.TypeHash, qos)
    where T : class, IMessage<T>, new()
{
    private readonly T? _reused = reuse ? new T() : null;

    protected override void Receive(ReadOnlySpan<byte> payload)
    {
        var message = _reused ?? new T();
        Cdr.Deserialize(payload, message);
        callback(message);
    }
}
