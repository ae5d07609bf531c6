using Astro.Messages.LifecycleMsgs;

namespace Astro.Ros;

/// <summary>How a managed node's own code for a transition came out, by lifecycle_msgs/msg/Transition's
/// numbers.</summary>
public enum CallbackResult : byte
{
    /// <summary>The node enters the state that was asked for.</summary>
    Success = Transition.TransitionCallbackSuccess,

    /// <summary>It cannot be done and nothing has changed: the node stays in the state that it was in.</summary>
    Failure = Transition.TransitionCallbackFailure,

    /// <summary>Something is broken: error processing follows. An exception counts as this.</summary>
    Error = Transition.TransitionCallbackError,
}
