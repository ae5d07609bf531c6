using StateMessage = Astro.Messages.LifecycleMsgs.State;

namespace Astro.Ros;

/// <summary>The states of a managed node, by lifecycle_msgs/msg/State's numbers. In one of the first it stays, through
/// the others it passes while its code for a transition runs.</summary>
/// <remarks>Source: https://design.ros2.org/articles/node_lifecycle.html</remarks>
public enum LifecycleState : byte
{
    /// <summary>Nobody could say.</summary>
    Unknown = StateMessage.PrimaryStateUnknown,

    /// <summary>It has nothing yet but its services.</summary>
    Unconfigured = StateMessage.PrimaryStateUnconfigured,

    /// <summary>It has all that it needs and does nothing.</summary>
    Inactive = StateMessage.PrimaryStateInactive,

    /// <summary>It does its work.</summary>
    Active = StateMessage.PrimaryStateActive,

    /// <summary>It has ended for good.</summary>
    Finalized = StateMessage.PrimaryStateFinalized,

    /// <summary>From unconfigured to inactive.</summary>
    Configuring = StateMessage.TransitionStateConfiguring,

    /// <summary>From inactive to unconfigured.</summary>
    CleaningUp = StateMessage.TransitionStateCleaningup,

    /// <summary>From any of the first three to finalized.</summary>
    ShuttingDown = StateMessage.TransitionStateShuttingdown,

    /// <summary>From inactive to active.</summary>
    Activating = StateMessage.TransitionStateActivating,

    /// <summary>From active to inactive.</summary>
    Deactivating = StateMessage.TransitionStateDeactivating,

    /// <summary>After an error on the way: to unconfigured if the node can mend it, else to finalized.</summary>
    ErrorProcessing = StateMessage.TransitionStateErrorprocessing,
}

/// <summary>What ROS 2 calls the states.</summary>
public static class LifecycleStates
{
    private static readonly Dictionary<LifecycleState, string> Labels =
        Enum.GetValues<LifecycleState>().ToDictionary(state => state, state => $"{state}".ToLowerInvariant());

    /// <summary>All that there are, in the order of their numbers.</summary>
    public static IReadOnlyCollection<LifecycleState> All => Labels.Keys;

    /// <summary>As in <c>unconfigured</c> and <c>errorprocessing</c>.</summary>
    public static string Label(this LifecycleState state) => Labels[state];

    internal static StateMessage ToMessage(this LifecycleState state) =>
        new() { Id = (byte)state, Label = state.Label() };
}
