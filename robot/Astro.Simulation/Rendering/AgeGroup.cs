namespace Astro.Simulation.Rendering;

/// <summary>Groups of age within which recognition is compared.</summary>
public enum AgeGroup
{
    /// <summary>Below 14 years.</summary>
    Child,

    /// <summary>14 to 64 years.</summary>
    Adult,

    /// <summary>65 years and more.</summary>
    Older,
}
