namespace Astro.Ros;

/// <summary>
/// A graph's clock: the one source of time for every node on it, whether the system's or a simulation's.
/// </summary>
public interface IClock
{
    /// <summary>The time now.</summary>
    Time Now { get; }

    /// <summary>What to measure with how long something takes: like <see cref="Now"/>, but where the clock goes back,
    /// as when a simulation begins anew, this goes on from where it was; nor does it jump when a clock that
    /// has known no time yet is told the first.</summary>
    Time Steady { get; }

    /// <summary>
    /// Completes on the graph's executor once <paramref name="span"/> has passed on this clock (at once when it is
    /// zero or less), or is cancelled with <paramref name="cancellation"/>.
    /// </summary>
    Task Delay(TimeSpan span, CancellationToken cancellation = default);
}
