namespace Astro.Simulation;

/// <summary>Whether somebody lives in the home.</summary>
public enum Role
{
    /// <summary>Lives here; may be enrolled.</summary>
    Household,

    /// <summary>A visitor; never enrolled.</summary>
    Stranger,
}
