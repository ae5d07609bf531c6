using Astro.Messages.LifecycleMsgs;
using static Astro.Ros.LifecycleState;

namespace Astro.Ros.Lifecycle;

/// <summary>All transitions, with the numbers and labels of rcl_lifecycle.</summary>
/// <remarks>
/// Source: https://github.com/ros2/rcl/blob/jazzy/rcl_lifecycle/src/default_state_machine.c
/// </remarks>
internal static class TransitionTable
{
    private const string Shutdown = "shutdown";
    private const string Success = "transition_success";
    private const string Failure = "transition_failure";
    private const string Error = "transition_error";

    public static readonly IReadOnlyList<LifecycleTransition> All =
    [
        new(Transition.TransitionConfigure, "configure", Unconfigured, Configuring),
        new(Transition.TransitionOnConfigureSuccess, Success, Configuring, Inactive),
        new(Transition.TransitionOnConfigureFailure, Failure, Configuring, Unconfigured),
        new(Transition.TransitionOnConfigureError, Error, Configuring, ErrorProcessing),

        new(Transition.TransitionCleanup, "cleanup", Inactive, CleaningUp),
        new(Transition.TransitionOnCleanupSuccess, Success, CleaningUp, Unconfigured),
        new(Transition.TransitionOnCleanupFailure, Failure, CleaningUp, Inactive),
        new(Transition.TransitionOnCleanupError, Error, CleaningUp, ErrorProcessing),

        new(Transition.TransitionActivate, "activate", Inactive, Activating),
        new(Transition.TransitionOnActivateSuccess, Success, Activating, Active),
        new(Transition.TransitionOnActivateFailure, Failure, Activating, Inactive),
        new(Transition.TransitionOnActivateError, Error, Activating, ErrorProcessing),

        new(Transition.TransitionDeactivate, "deactivate", Active, Deactivating),
        new(Transition.TransitionOnDeactivateSuccess, Success, Deactivating, Inactive),
        new(Transition.TransitionOnDeactivateFailure, Failure, Deactivating, Active),
        new(Transition.TransitionOnDeactivateError, Error, Deactivating, ErrorProcessing),

        new(Transition.TransitionUnconfiguredShutdown, Shutdown, Unconfigured, ShuttingDown),
        new(Transition.TransitionInactiveShutdown, Shutdown, Inactive, ShuttingDown),
        new(Transition.TransitionActiveShutdown, Shutdown, Active, ShuttingDown),
        new(Transition.TransitionOnShutdownSuccess, Success, ShuttingDown, Finalized),
        new(Transition.TransitionOnShutdownFailure, Failure, ShuttingDown, Finalized),
        new(Transition.TransitionOnShutdownError, Error, ShuttingDown, ErrorProcessing),

        new(Transition.TransitionOnErrorSuccess, Success, ErrorProcessing, Unconfigured),
        new(Transition.TransitionOnErrorFailure, Failure, ErrorProcessing, Finalized),
        new(Transition.TransitionOnErrorError, Error, ErrorProcessing, Finalized),
    ];

    /// <summary>The transitions that others may ask for in a state: from one that the node passes through there are
    /// none, since only its own code says how that comes out.</summary>
    public static IEnumerable<LifecycleTransition> Requestable(LifecycleState state) =>
        state <= Finalized ? From(state) : [];

    /// <summary>All transitions from a state.</summary>
    public static IEnumerable<LifecycleTransition> From(LifecycleState state) => All.Where(one => one.Start == state);

    /// <summary>Where a state that is passed through leads to.</summary>
    public static LifecycleTransition After(LifecycleState state, CallbackResult result)
    {
        var label = result switch
        {
            CallbackResult.Success => Success,
            CallbackResult.Failure => Failure,
            _ => Error,
        };
        return From(state).Single(one => one.Label == label);
    }
}
