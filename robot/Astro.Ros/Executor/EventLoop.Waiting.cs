using System.Diagnostics;

namespace Astro.Ros.Executor;

/// <content>How the loop waits: it looks out for a moment, then it sleeps.</content>
internal sealed partial class EventLoop
{
    // The system's timers take no more than 49 days; a loop that wakes early sleeps again.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);

    // 30 µs. A thread that sleeps takes as long to wake as a small message to go over the loopback network and back;
    // a loop that falls idle a hundred times a second spends three thousandths of a core on this.
    private static readonly long Moment = Stopwatch.Frequency * 30 / 1_000_000;

    // On one core nothing can come while a thread looks out.
    private static readonly bool CanLookOut = Environment.ProcessorCount > 1;

    private bool _asleep;
    private volatile bool _hasNews;

    /// <summary>Returns as soon as there is news, or after a moment; called without the gate.</summary>
    private void LookOut()
    {
        // The processor's time, whatever the graph's is.
        var end = Stopwatch.GetTimestamp() + Moment;
        while (!_hasNews && Stopwatch.GetTimestamp() < end)
            Thread.SpinWait(10);
    }

    /// <summary>Gives the gate up until there is news, or the time is over.</summary>
    private void Sleep(TimeSpan span)
    {
        // The alarm's resolution is a millisecond; rounding down would make the loop spin through the last one.
        var milliseconds = Math.Ceiling(Math.Min(span.TotalMilliseconds, LongestSleep.TotalMilliseconds));
        if (span != Timeout.InfiniteTimeSpan)
            _alarm.Change(TimeSpan.FromMilliseconds(milliseconds), Timeout.InfiniteTimeSpan);
        _asleep = true;
        Monitor.Wait(Gate);
        _asleep = false;
    }

    private void Wake()
    {
        lock (Gate)
        {
            _hasNews = true;
            if (_asleep)
                Monitor.PulseAll(Gate);
        }
    }
}
