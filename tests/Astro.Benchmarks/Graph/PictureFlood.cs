using System.Diagnostics;
using Astro.Messages.SensorMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;

namespace Astro.Benchmarks;

/// <summary>Counts the pictures that the peer publishes as fast as it can.</summary>
internal sealed class PictureFlood
{
    private readonly IPublisher<Bool> _switch;
    private readonly ISubscription _pictures;
    private int _toSkip;
    private int _toCount;
    private long _began;
    private TaskCompletionSource<double>? _done;
    private int _count;

    public PictureFlood(INode node)
    {
        _switch = node.CreatePublisher<Bool>(GraphTopics.Switch);
        _pictures = node.CreateSubscription<Image>(
            GraphTopics.Pictures, _ => OnPicture(), QosProfile.Default, reuse: true);
    }

    public bool IsMatched => _switch.SubscriptionCount == 1 && _pictures.PublisherCount == 1;

    /// <summary>How many pictures a second arrive, after the first ones.</summary>
    public async Task<double> MeasureAsync(int toSkip, int toCount)
    {
        (_toSkip, _toCount, _count) = (toSkip, toCount, 0);
        _done = new TaskCompletionSource<double>(TaskCreationOptions.RunContinuationsAsynchronously);
        _switch.Publish(new Bool { Data = true });
        var rate = await _done.Task;
        _switch.Publish(new Bool { Data = false });
        return rate;
    }

    private void OnPicture()
    {
        _count++;
        if (_count == _toSkip)
            _began = Stopwatch.GetTimestamp();
        else if (_count == _toSkip + _toCount)
            _done?.SetResult(_toCount / Stopwatch.GetElapsedTime(_began).TotalSeconds);
    }
}
