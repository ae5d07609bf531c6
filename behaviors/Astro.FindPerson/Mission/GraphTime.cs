using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>A graph's clock for libraries that take a <see cref="TimeProvider"/>; it only measures.</summary>
internal sealed class GraphTime(IClock clock) : TimeProvider
{
    public override long TimestampFrequency => 1_000_000_000;

    public override long GetTimestamp() => clock.Steady.Nanoseconds;
}
