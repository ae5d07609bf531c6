namespace Astro.Ros;

/// <summary>Where a goal of an action stands; the values are those of <c>action_msgs/msg/GoalStatus</c>.</summary>
public enum GoalStatus
{
    /// <summary>The server does not know the goal, or no longer.</summary>
    Unknown = 0,

    /// <summary>Accepted, and waiting to be executed.</summary>
    Accepted = 1,

    /// <summary>Being executed.</summary>
    Executing = 2,

    /// <summary>Being executed, with a request to end it accepted.</summary>
    Canceling = 3,

    /// <summary>Ended: done.</summary>
    Succeeded = 4,

    /// <summary>Ended: at a client's request.</summary>
    Canceled = 5,

    /// <summary>Ended: by the server without success, also when another goal took its place.</summary>
    Aborted = 6,
}
