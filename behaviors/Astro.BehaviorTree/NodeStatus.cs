namespace Astro.BehaviorTree;

/// <summary>What a node answers to a tick, and what it is doing between ticks.</summary>
public enum NodeStatus
{
    /// <summary>Not ticked since it was last reset; never an answer to a tick.</summary>
    Idle,

    /// <summary>Under way: it wants to be ticked again, and must be halted when it is not.</summary>
    Running,

    /// <summary>Completed, and did what it is for.</summary>
    Success,

    /// <summary>Completed, and could not.</summary>
    Failure,

    /// <summary>Had no say: the parent goes on as if the node were not there.</summary>
    Skipped,
}
