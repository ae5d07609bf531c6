using System.Diagnostics;
using Astro.Ros;
using Astro.Ros.Dds;

namespace Astro.Benchmarks;

/// <summary>Sends a message, waits for the peer to send it back, and so on: round trips, one at a time.</summary>
internal sealed class RoundTrips<T> where T : class, IMessage<T>, new()
{
    private readonly DdsGraph _graph;
    private readonly T _message;
    private readonly IPublisher<T> _publisher;
    private readonly ISubscription _subscription;
    private long[] _times = [];
    private int _count;
    private long _sent;
    private TaskCompletionSource? _done;

    public RoundTrips(DdsGraph graph, INode node, string to, string from, T message)
    {
        (_graph, _message) = (graph, message);
        _publisher = node.CreatePublisher<T>(to, GraphTopics.Newest);
        _subscription = node.CreateSubscription<T>(from, _ => OnReturn(), GraphTopics.Newest, reuse: true);
    }

    public bool IsMatched => _publisher.SubscriptionCount == 1 && _subscription.PublisherCount == 1;

    /// <summary>Makes round trips and returns how long they took and what each allocated here (bytes).</summary>
    public async Task<(Latency Latency, double Bytes)> MeasureAsync(int count)
    {
        (_times, _count) = (new long[count], 0);
        _done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        _graph.Post(Send);
        await _done.Task;
        return (Latency.Of(_times), (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)count);
    }

    private void Send()
    {
        _sent = Stopwatch.GetTimestamp();
        _publisher.Publish(_message);
    }

    private void OnReturn()
    {
        if (_count == _times.Length)
            return;
        _times[_count++] = Stopwatch.GetTimestamp() - _sent;
        if (_count < _times.Length)
            Send();
        else
            _done!.SetResult();
    }
}
