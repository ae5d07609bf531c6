namespace Astro.Ros.Executor;

/// <summary>What an event loop knows of time: what it is now, and how long until a point on it.</summary>
internal abstract class LoopClock
{
    public abstract Time Now { get; }

    /// <summary>Called when the loop starts to run, since time may have stood still until now.</summary>
    public virtual void Start()
    {
    }

    /// <summary>
    /// How long the loop must sleep, with nothing else to do, before <paramref name="due"/> is there.
    /// </summary>
    public abstract TimeSpan UntilDue(Time due);

    /// <summary>Called when nothing is left to do before <paramref name="due"/> and the wait for it is over.</summary>
    public abstract void AdvanceTo(Time due);
}

/// <summary>The system's time: the wall clock when the graph began, and a monotonic counter from there.</summary>
internal sealed class RealtimeClock : LoopClock
{
    private readonly TimeProvider _provider;
    private readonly Time _start;
    private readonly long _startStamp;

    public RealtimeClock(TimeProvider provider)
    {
        _provider = provider;
        _start = new Time(0) + (provider.GetUtcNow() - DateTimeOffset.UnixEpoch);
        _startStamp = provider.GetTimestamp();
    }

    public override Time Now => _start + _provider.GetElapsedTime(_startStamp);

    public override TimeSpan UntilDue(Time due) => due - Now;

    public override void AdvanceTo(Time due)
    {
    }
}

/// <summary>Time that moves only from one event to the next, at most <c>pace</c> times as fast as the wall's.</summary>
internal sealed class SimulatedClock(Time start, double? pace, TimeProvider provider) : LoopClock
{
    // A loop that falls behind by more than this (a debugger's stop, a slow machine) gives the loss up.
    private static readonly TimeSpan MaxCatchUp = TimeSpan.FromMilliseconds(200);

    // So that a slow pace does not take a far time out of a TimeSpan's range.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(10_000);

    private Time _now = start;
    private Time _anchor = start;
    private long _anchorStamp = provider.GetTimestamp();

    public override Time Now => _now;

    public override void Start() => Anchor(_now);

    public override TimeSpan UntilDue(Time due)
    {
        if (pace is not { } factor)
            return TimeSpan.Zero;
        var wall = Math.Min((due - _anchor).TotalSeconds / factor, LongestWait.TotalSeconds);
        return TimeSpan.FromSeconds(wall) - provider.GetElapsedTime(_anchorStamp);
    }

    public override void AdvanceTo(Time due)
    {
        if (due > _now)
            _now = due;
        if (pace is not null && UntilDue(due) < -MaxCatchUp)
            Anchor(due);
    }

    private void Anchor(Time now)
    {
        _anchor = now;
        _anchorStamp = provider.GetTimestamp();
    }
}
