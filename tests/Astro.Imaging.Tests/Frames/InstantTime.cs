namespace Astro.Imaging.Tests;

/// <summary>Time that passes only while somebody waits, and then at once.</summary>
internal sealed class InstantTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _waits = [];
    private TimeSpan _elapsed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How long has been waited, each time.</summary>
    public TimeSpan[] Waits
    {
        get
        {
            lock (_gate)
                return [.. _waits];
        }
    }

    public override long GetTimestamp()
    {
        lock (_gate)
            return _elapsed.Ticks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Pass(dueTime);
        lock (_gate)
            _waits.Add(dueTime);
        callback(state);
        return new Rung();
    }

    public void Pass(TimeSpan span)
    {
        lock (_gate)
            _elapsed += span;
    }

    private sealed class Rung : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
