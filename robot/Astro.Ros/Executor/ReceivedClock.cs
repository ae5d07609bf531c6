namespace Astro.Ros.Executor;

/// <summary>Simulated time as <c>/clock</c> tells it; zero before it has.</summary>
internal sealed class ReceivedClock : LoopClock
{
    private Time _now;

    public override Time Now => _now;

    /// <summary>Whether it has been told the time.</summary>
    public bool IsKnown { get; private set; }

    public override TimeSpan UntilDue(Time due) => due <= _now ? TimeSpan.Zero : TimeSpan.MaxValue;

    public override void AdvanceTo(Time due)
    {
    }

    /// <summary>Called by the loop, under its gate.</summary>
    public void Set(Time now) => (_now, IsKnown) = (now, true);
}
