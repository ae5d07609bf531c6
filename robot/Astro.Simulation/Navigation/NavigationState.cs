namespace Astro.Simulation;

/// <summary>How far a drive to a pose has come.</summary>
public enum NavigationState
{
    /// <summary>There is no goal.</summary>
    Idle,

    /// <summary>On the way.</summary>
    Driving,

    /// <summary>Arrived.</summary>
    Succeeded,

    /// <summary>Given up.</summary>
    Failed,
}
