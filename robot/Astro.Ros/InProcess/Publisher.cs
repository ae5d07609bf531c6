using Astro.Ros.Executor;

namespace Astro.Ros.InProcess;

internal sealed class Publisher<T>(InProcessGraph graph, ExecutorNode node, string topic, QosProfile qos)
    : PublisherEndpoint(node, topic, T.TypeName, qos), IPublisher<T>
    where T : class, IMessage<T>, new()
{
    private Subscription<T>[] _subscriptions = [];
    private RingBuffer<T> _history = new(0);

    public int SubscriptionCount => _subscriptions.Length;

    public void Publish(T message)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (Loop.Gate)
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            if (Qos.Durability == Durability.TransientLocal)
                Remember(message);
            foreach (var subscription in _subscriptions)
                subscription.Deliver(message);
        }
    }

    public override void OnOpen() => graph.Topics.Add(this);

    public override bool TryConnect(SubscriptionEndpoint subscription)
    {
        if (subscription is not Subscription<T> typed)
            return false;
        _subscriptions = [.. _subscriptions, typed];
        typed.PublisherCount++;
        if (typed.Qos.Durability == Durability.TransientLocal)
        {
            for (var i = Math.Max(0, _history.Count - typed.Qos.Depth); i < _history.Count; i++)
                typed.Deliver(_history[i]);
        }
        return true;
    }

    public override void Disconnect(SubscriptionEndpoint subscription) =>
        _subscriptions = [.. _subscriptions.Where(s => s != subscription)];

    protected override void OnClose()
    {
        foreach (var subscription in _subscriptions)
            subscription.PublisherCount--;
        _subscriptions = [];
        _history.Clear();
        graph.Topics.Remove(this);
    }

    private void Remember(T message)
    {
        if (_history.Count == Qos.Depth)
            _history.TryDequeue(out _);
        _history.Enqueue(message);
    }
}
