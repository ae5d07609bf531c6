using Astro.Ros.Executor;

namespace Astro.Ros.InProcess;

/// <summary>
/// A keep-last queue in front of a callback. The loop holds as many dispatches as the queue has messages.
/// </summary>
internal sealed class Subscription<T>(
    InProcessGraph graph, ExecutorNode node, string topic, Action<T> callback, QosProfile qos)
    : SubscriptionEndpoint(node, topic, T.TypeName, qos), ISubscription
    where T : class, IMessage<T>, new()
{
    private static readonly SendOrPostCallback Dispatch = static self => ((Subscription<T>)self!).Next();

    private RingBuffer<T> _queue = new(0);

    public long Dropped { get; private set; }

    public override void OnOpen() => graph.Topics.Add(this);

    /// <summary>Queues the message, in the place of the oldest when the queue is full; called under the gate.</summary>
    public void Deliver(T message)
    {
        if (_queue.Count == Qos.Depth)
        {
            _queue.TryDequeue(out _);
            Dropped++;
        }
        else
        {
            Loop.TryEnqueue(Dispatch, this);
        }
        _queue.Enqueue(message);
    }

    protected override void OnClose()
    {
        _queue.Clear();
        PublisherCount = 0;
        graph.Topics.Remove(this);
    }

    private void Next()
    {
        T? message;
        lock (Loop.Gate)
        {
            if (!_queue.TryDequeue(out message))
                return;
        }
        try
        {
            callback(message);
        }
        catch (Exception exception)
        {
            Node.Graph.Report(new CallbackFailure(Node.FullName, $"topic {Topic}", exception));
        }
    }
}
