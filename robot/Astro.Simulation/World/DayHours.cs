namespace Astro.Simulation;

/// <summary>A part of the day as a file writes it: <c>[from, until]</c>, 0 to 24, the end excluded; may run past
/// midnight.</summary>
internal static class DayHours
{
    /// <summary>Whether an hour of the day lies in it.</summary>
    public static bool Contain(this (double From, double Until) hours, double hour) => hours.From <= hours.Until
        ? hour >= hours.From && hour < hours.Until
        : hour >= hours.From || hour < hours.Until;
}
