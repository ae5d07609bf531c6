namespace Astro.Ros;

/// <summary>
/// A point on a graph's clock, in nanoseconds since that clock's epoch: <c>builtin_interfaces/Time</c> as a value.
/// </summary>
/// <param name="Nanoseconds">Nanoseconds since the epoch (1970-01-01 for the system clock, 0 for a simulation).</param>
public readonly record struct Time(long Nanoseconds) : IComparable<Time>
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>The wire form's whole seconds and remaining nanoseconds (0 to 999,999,999).</summary>
    public (int Seconds, uint Nanoseconds) Parts
    {
        get
        {
            var (seconds, rest) = Math.DivRem(Nanoseconds, NanosecondsPerSecond);
            return rest < 0 ? ((int)(seconds - 1), (uint)(rest + NanosecondsPerSecond)) : ((int)seconds, (uint)rest);
        }
    }

    /// <summary>Seconds since the epoch.</summary>
    public double Seconds => Nanoseconds / (double)NanosecondsPerSecond;

    /// <summary>Puts the wire form's two parts together.</summary>
    public static Time FromParts(int seconds, uint nanoseconds) => new(seconds * NanosecondsPerSecond + nanoseconds);

    /// <summary>A time that many seconds after the epoch.</summary>
    public static Time FromSeconds(double seconds) => new((long)Math.Round(seconds * NanosecondsPerSecond));

    /// <inheritdoc/>
    public int CompareTo(Time other) => Nanoseconds.CompareTo(other.Nanoseconds);

    /// <summary>The time that lies <paramref name="span"/> later, or the last one that there is.</summary>
    public static Time operator +(Time time, TimeSpan span) => Shift(time, span.Ticks);

    /// <summary>The time that lies <paramref name="span"/> earlier, or the first one that there is.</summary>
    public static Time operator -(Time time, TimeSpan span) => Shift(time, -(Int128)span.Ticks);

    /// <summary>The span from <paramref name="earlier"/> to <paramref name="later"/>, cut to 100 ns.</summary>
    public static TimeSpan operator -(Time later, Time earlier) =>
        new((later.Nanoseconds - earlier.Nanoseconds) / TimeSpan.NanosecondsPerTick);

    /// <summary>Whether the left time is the earlier.</summary>
    public static bool operator <(Time left, Time right) => left.Nanoseconds < right.Nanoseconds;

    /// <summary>Whether the left time is the later.</summary>
    public static bool operator >(Time left, Time right) => left.Nanoseconds > right.Nanoseconds;

    /// <summary>Whether the left time is not the later.</summary>
    public static bool operator <=(Time left, Time right) => left.Nanoseconds <= right.Nanoseconds;

    /// <summary>Whether the left time is not the earlier.</summary>
    public static bool operator >=(Time left, Time right) => left.Nanoseconds >= right.Nanoseconds;

    private static Time Shift(Time time, Int128 ticks) => new((long)Int128.Clamp(
        time.Nanoseconds + ticks * TimeSpan.NanosecondsPerTick, long.MinValue, long.MaxValue));
}
