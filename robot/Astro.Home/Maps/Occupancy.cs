namespace Astro.Home;

/// <summary>What a map says about one of its cells.</summary>
public enum Occupancy : byte
{
    /// <summary>Nothing stands there.</summary>
    Free,

    /// <summary>A wall or furniture.</summary>
    Occupied,

    /// <summary>Never seen.</summary>
    Unknown,
}
