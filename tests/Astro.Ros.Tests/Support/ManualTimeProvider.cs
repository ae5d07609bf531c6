namespace Astro.Ros.Tests;

/// <summary>Wall time that the test moves by hand; a timer that comes due rings inside <see cref="Advance"/>.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Alarm> _alarms = [];
    private TimeSpan _elapsed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddDays(1) + _elapsed;

    public override long GetTimestamp()
    {
        lock (_gate)
            return _elapsed.Ticks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        lock (_gate)
            _alarms.Add(alarm);
        return alarm;
    }

    public void Advance(TimeSpan span)
    {
        List<Alarm> due;
        lock (_gate)
        {
            _elapsed += span;
            due = _alarms.FindAll(alarm => alarm.Due <= _elapsed);
            foreach (var alarm in due)
                alarm.Due = null;
        }
        foreach (var alarm in due)
            alarm.Ring();
    }

    private sealed class Alarm(ManualTimeProvider provider, Action ring) : ITimer
    {
        public TimeSpan? Due { get; set; }

        public Action Ring { get; } = ring;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (provider._gate)
                Due = dueTime < TimeSpan.Zero ? null : provider._elapsed + dueTime;
            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
