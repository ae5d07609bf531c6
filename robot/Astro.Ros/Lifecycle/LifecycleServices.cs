using Astro.Messages.LifecycleMsgs;

namespace Astro.Ros.Lifecycle;

/// <summary>The services through which others look at and change a managed node's state.</summary>
internal static class LifecycleServices
{
    public static void Serve(INode node, LifecycleNode life)
    {
        node.CreateService(ChangeState.Type, "~/change_state", async request => new ChangeState.Response
        {
            // Whoever asks by label leaves the number at zero, and in rclcpp too the label counts more.
            Success = request.Transition.Label.Length > 0
                ? await life.ChangeAsync(request.Transition.Label)
                : await life.ChangeAsync(request.Transition.Id),
        });
        node.CreateService(GetState.Type, "~/get_state", _ => ValueTask.FromResult(
            new GetState.Response { CurrentState = life.State.ToMessage() }));
        node.CreateService(GetAvailableStates.Type, "~/get_available_states", _ => ValueTask.FromResult(
            new GetAvailableStates.Response
            {
                AvailableStates = [.. LifecycleStates.All.Select(LifecycleStates.ToMessage)],
            }));
        Describe("~/get_available_transitions", () => TransitionTable.From(life.State));
        Describe("~/get_transition_graph", () => TransitionTable.All);

        void Describe(string name, Func<IEnumerable<LifecycleTransition>> transitions) =>
            node.CreateService(GetAvailableTransitions.Type, name, _ => ValueTask.FromResult(
                new GetAvailableTransitions.Response
                {
                    AvailableTransitions = [.. transitions().Select(one => one.Describe())],
                }));
    }
}
