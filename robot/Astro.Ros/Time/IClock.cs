namespace Astro.Ros;

/// <summary>
/// A graph's clock: the one source of time for every node on it, whether the system's or a simulation's.
/// </summary>
public interface IClock
{
    /// <summary>The time now.</summary>
    Time Now { get; }

    /// <summary>
    /// Completes on the graph's executor once <paramref name="span"/> has passed on this clock (at once when it is
    /// zero or less), or is cancelled with <paramref name="cancellation"/>.
    /// </summary>
    Task Delay(TimeSpan span, CancellationToken cancellation = default);
}
