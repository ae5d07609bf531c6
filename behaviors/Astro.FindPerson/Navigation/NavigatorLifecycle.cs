using Astro.Messages.LifecycleMsgs;
using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>Whether the managed node that serves <c>navigate_to_pose</c> does its work: until it is active, Nav2's
/// rejects every goal. A server that no lifecycle manages works as soon as it is there.</summary>
internal sealed class NavigatorLifecycle(INode node, string name) : IAsyncDisposable
{
    /// <summary>Whoever does not say its state for so long is not working.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly IServiceClient<GetState.Request, GetState.Response> _state =
        node.CreateClient(GetState.Type, $"{name}/get_state");

    /// <summary>Why it does not work now, in words; null when it does.</summary>
    public async Task<string?> WhyInactiveAsync()
    {
        if (!_state.IsReady)
            return null;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(node.Closing);
        var answer = AskAsync(over.Token);
        await Task.WhenAny(answer, node.Graph.Clock.Delay(Patience, over.Token));
        // Not CancelAsync, which leaves the executor: simulated time would go on meanwhile.
        over.Cancel();
        var state = answer.IsCompletedSuccessfully ? await answer : null;
        return state?.Id == State.PrimaryStateActive ? null
            : state is null ? $"{name} does not say its state"
            : $"{name} is {state.Label}, not active: has its lifecycle manager started it?";
    }

    public ValueTask DisposeAsync() => _state.DisposeAsync();

    private async Task<State?> AskAsync(CancellationToken cancellation)
    {
        try
        {
            return (await _state.CallAsync(new GetState.Request(), cancellation)).CurrentState;
        }
        catch (Exception gone) when (gone is ServiceException or OperationCanceledException or ObjectDisposedException)
        {
            return null;
        }
    }
}
