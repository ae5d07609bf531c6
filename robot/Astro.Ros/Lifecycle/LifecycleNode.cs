using Astro.Messages.LifecycleMsgs;
using Astro.Ros.Lifecycle;

namespace Astro.Ros;

/// <summary>
/// Makes a node a managed one of ROS 2: whoever brings a robot up, as Nav2's lifecycle manager, decides when it is
/// configured and when it works. It serves <c>~/change_state</c>, <c>~/get_state</c>, <c>~/get_available_states</c>,
/// <c>~/get_available_transitions</c> and <c>~/get_transition_graph</c> and publishes <c>~/transition_event</c>, on
/// every graph; all of that ends with the node.
/// </summary>
/// <remarks>Source: https://design.ros2.org/articles/node_lifecycle.html</remarks>
public sealed class LifecycleNode
{
    private static readonly Dictionary<LifecycleState, Func<ILifecycle, LifecycleState, Task<CallbackResult>>> Work =
        new()
        {
            [LifecycleState.Configuring] = static (life, _) => life.ConfigureAsync(),
            [LifecycleState.Activating] = static (life, _) => life.ActivateAsync(),
            [LifecycleState.Deactivating] = static (life, _) => life.DeactivateAsync(),
            [LifecycleState.CleaningUp] = static (life, _) => life.CleanUpAsync(),
            [LifecycleState.ShuttingDown] = static (life, previous) => life.ShutDownAsync(previous),
            [LifecycleState.ErrorProcessing] = static (life, previous) => life.ProcessErrorAsync(previous),
        };

    private readonly INode _node;
    private readonly ILifecycle _life;
    private readonly IPublisher<TransitionEvent> _events;
    private int _ownParameters;

    /// <summary>Makes the node a managed one, unconfigured.</summary>
    /// <param name="node">The node; what parameters it has declared by now are there in every state.</param>
    /// <param name="life">What it does at its transitions.</param>
    public LifecycleNode(INode node, ILifecycle life)
    {
        (_node, _life) = (node, life);
        _ownParameters = node.Parameters.Declared.Count;
        _events = node.CreatePublisher<TransitionEvent>("~/transition_event");
        LifecycleServices.Serve(node, this);
    }

    /// <summary>The state that the node is in or passes through.</summary>
    public LifecycleState State { get; private set; } = LifecycleState.Unconfigured;

    /// <summary>Takes a transition; on the executor, or before it runs.</summary>
    /// <param name="id">One of lifecycle_msgs/msg/Transition's constants.</param>
    /// <returns>Whether the node is in the state that it leads to. It is not when there is no such transition from the
    /// current state, when another is under way, and when the node's own code failed or threw; what it threw is
    /// reported on the graph.</returns>
    public Task<bool> ChangeAsync(byte id) => ChangeAsync(one => one.Id == id, $"{id}");

    /// <inheritdoc cref="ChangeAsync(byte)"/>
    /// <param name="label">As in <c>configure</c> and <c>shutdown</c>.</param>
    public Task<bool> ChangeAsync(string label) => ChangeAsync(one => one.Label == label, label);

    private async Task<bool> ChangeAsync(Func<LifecycleTransition, bool> isAsked, string asked)
    {
        if (TransitionTable.Requestable(State).FirstOrDefault(isAsked) is not { } transition)
        {
            _node.Logger.Warn($"there is no transition {asked} from the state {State.Label()}");
            return false;
        }
        var previous = State;
        Take(transition);
        var result = await RunAsync(previous);
        Take(TransitionTable.After(State, result));
        if (State == LifecycleState.ErrorProcessing)
            Take(TransitionTable.After(State, await RunAsync(previous)));
        return result == CallbackResult.Success;
    }

    private async Task<CallbackResult> RunAsync(LifecycleState previous)
    {
        try
        {
            return await Work[State](_life, previous);
        }
        catch (Exception exception)
        {
            _node.Graph.Report(new CallbackFailure(_node.FullName, State.Label(), exception));
            return CallbackResult.Error;
        }
    }

    private void Take(LifecycleTransition transition)
    {
        State = transition.Goal;
        if (_node.Closing.IsCancellationRequested)
            return; // Nobody is left to tell.
        if (State == LifecycleState.Configuring)
            _ownParameters = _node.Parameters.Declared.Count;
        else if (State == LifecycleState.Unconfigured)
            _node.Parameters.UndeclareFrom(_ownParameters);
        _node.Logger.Debug($"{transition.Label}: {transition.Start.Label()} to {transition.Goal.Label()}");
        _events.Publish(new TransitionEvent
        {
            Timestamp = (ulong)_node.Graph.Clock.Now.Nanoseconds,
            Transition = transition.ToMessage(),
            StartState = transition.Start.ToMessage(),
            GoalState = transition.Goal.ToMessage(),
        });
    }
}
