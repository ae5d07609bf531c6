namespace Astro.Perception;

/// <summary>What is decided about whose face a track shows; the values are those of <c>astro/Identity</c>.</summary>
public enum Verdict : byte
{
    /// <summary>Too little evidence, or contradictory.</summary>
    Undecided = 0,

    /// <summary>An enrolled person.</summary>
    Known = 1,

    /// <summary>Nobody who is enrolled.</summary>
    Unknown = 2,
}
