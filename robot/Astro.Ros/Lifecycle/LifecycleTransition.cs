using Astro.Messages.LifecycleMsgs;

namespace Astro.Ros.Lifecycle;

/// <summary>One way from a state to another.</summary>
/// <param name="Id">One of lifecycle_msgs/msg/Transition's constants.</param>
/// <param name="Label">What it is called; from one state, each another name.</param>
/// <param name="Start">From where it goes.</param>
/// <param name="Goal">To where.</param>
internal sealed record LifecycleTransition(byte Id, string Label, LifecycleState Start, LifecycleState Goal)
{
    public Transition ToMessage() => new() { Id = Id, Label = Label };

    public TransitionDescription Describe() => new()
    {
        Transition = ToMessage(),
        StartState = Start.ToMessage(),
        GoalState = Goal.ToMessage(),
    };
}
