namespace Astro.Ros;

/// <summary>
/// What a managed node does at its transitions. Called on the executor one at a time; while one of them is awaited
/// the node answers, and refuses further transitions.
/// </summary>
public interface ILifecycle
{
    /// <summary>Gets all that the node needs. Parameters that are declared here go again when the node is unconfigured
    /// again.</summary>
    Task<CallbackResult> ConfigureAsync();

    /// <summary>Begins the node's work.</summary>
    Task<CallbackResult> ActivateAsync();

    /// <summary>Stops it; what was got stays.</summary>
    Task<CallbackResult> DeactivateAsync();

    /// <summary>Gives back what was got.</summary>
    Task<CallbackResult> CleanUpAsync();

    /// <summary>Ends for good, whatever <paramref name="previous"/> state it was in.</summary>
    Task<CallbackResult> ShutDownAsync(LifecycleState previous);

    /// <summary>Mends what an error on the way from <paramref name="previous"/> has left behind: with success the node
    /// is unconfigured, otherwise finalized.</summary>
    Task<CallbackResult> ProcessErrorAsync(LifecycleState previous);
}
