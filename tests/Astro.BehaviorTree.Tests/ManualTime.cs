namespace Astro.BehaviorTree.Tests;

/// <summary>A clock that stands still until it is advanced.</summary>
internal sealed class ManualTime : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public void Advance(int milliseconds) => _ticks += milliseconds * TimeSpan.TicksPerMillisecond;
}
