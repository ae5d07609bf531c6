namespace Astro.Ros;

/// <summary>
/// Times and spans against their wire form: int32 whole seconds, rounded down, and uint32 nanoseconds on top.
/// </summary>
/// <remarks>
/// <see cref="TimeSpan"/> counts 100 ns, so a duration that is read is cut down to that; what is written is exact.
/// </remarks>
internal static class WireTime
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>The parts of a time.</summary>
    /// <exception cref="InvalidOperationException">The seconds do not fit into 32 bits.</exception>
    public static (int Seconds, uint Nanoseconds) Split(Time time, string field) =>
        Fits(time.Nanoseconds, NanosecondsPerSecond)
            ? time.Parts
            : throw new InvalidOperationException($"{field}: {time.Nanoseconds} ns, beyond 32 bits of seconds");

    /// <summary>The parts of a span.</summary>
    /// <exception cref="InvalidOperationException">The seconds do not fit into 32 bits.</exception>
    public static (int Seconds, uint Nanoseconds) Split(TimeSpan span, string field) =>
        Fits(span.Ticks, TimeSpan.TicksPerSecond)
            ? new Time(span.Ticks * TimeSpan.NanosecondsPerTick).Parts
            : throw new InvalidOperationException($"{field}: {span}, beyond 32 bits of seconds");

    /// <summary>Puts a span's parts together.</summary>
    public static TimeSpan Duration(int seconds, uint nanoseconds) =>
        new(seconds * TimeSpan.TicksPerSecond + nanoseconds / TimeSpan.NanosecondsPerTick);

    private static bool Fits(long value, long perSecond) =>
        value >= int.MinValue * perSecond && value < (int.MaxValue + 1L) * perSecond;
}
