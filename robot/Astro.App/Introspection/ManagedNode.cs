using Astro.Messages.LifecycleMsgs;
using Astro.Ros.Dds;

namespace Astro.App.Introspection;

/// <summary><c>astro lifecycle</c>: nodes of any process that serve lifecycle_msgs, in the words of
/// <c>ros2 lifecycle</c>.</summary>
internal static class ManagedNode
{
    private const string Get = "/get_state";

    /// <summary>The full names of all that the graph has.</summary>
    public static IEnumerable<string> AllOf(GraphView view) => view.Services
        .Where(service => service.Name.EndsWith(Get, StringComparison.Ordinal)
            && service.Types.Contains(GetState.Type.Name))
        .Select(service => service.Name[..^Get.Length]);

    /// <summary>Writes a node's state, as in <c>active [3]</c>.</summary>
    /// <exception cref="GraphException">There is no such managed node.</exception>
    public static async Task<int> GetAsync(GraphSession session, string name, TimeSpan timeout)
    {
        var node = session.Resolve(name);
        var state = (await session.CallAsync(GetState.Type, node + Get, new GetState.Request(), timeout)).CurrentState;
        Console.WriteLine($"{state.Label} [{state.Id}]");
        return ExitCode.Success;
    }

    /// <summary>Asks a node to take a transition, and waits until it has.</summary>
    /// <exception cref="GraphException">There is no such managed node, its state has no such transition, or the node
    /// could not do it.</exception>
    public static async Task<int> SetAsync(GraphSession session, string name, string asked, TimeSpan timeout)
    {
        var node = session.Resolve(name);
        var available = (await session.CallAsync(
            GetAvailableTransitions.Type, node + "/get_available_transitions",
            new GetAvailableTransitions.Request(), timeout)).AvailableTransitions;
        var transition = available.Select(one => one.Transition)
            .FirstOrDefault(one => one.Label == asked || $"{one.Id}" == asked)
            ?? throw new GraphException(Unknown(node, asked, available));
        var request = new ChangeState.Request { Transition = transition };
        var response = await session.CallAsync(ChangeState.Type, node + "/change_state", request, timeout);
        if (!response.Success)
            throw new GraphException($"{node}: {transition.Label} failed; its log says why");
        Console.WriteLine("Transitioning successful");
        return ExitCode.Success;
    }

    private static string Unknown(string node, string asked, TransitionDescription[] available) => available switch
    {
        [] => $"{node}: from its state there is no transition, nor '{asked}'",
        [var first, ..] => $"{node}: from {first.StartState.Label} there is no transition '{asked}' but "
            + string.Join(", ", available.Select(one => $"{one.Transition.Label} [{one.Transition.Id}]")),
    };
}
