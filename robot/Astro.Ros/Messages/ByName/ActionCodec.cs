using System.Text.Json;

namespace Astro.Ros;

/// <summary>An action type for code that knows it by its name only.</summary>
public abstract class ActionCodec
{
    private protected ActionCodec()
    {
    }

    /// <summary>ROS 2's name of the type, as in <c>nav2_msgs/action/NavigateToPose</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Its goals.</summary>
    public abstract MessageCodec Goal { get; }

    /// <summary>Its results.</summary>
    public abstract MessageCodec Result { get; }

    /// <summary>Its feedback.</summary>
    public abstract MessageCodec Feedback { get; }

    /// <summary>What its feedback topics carry: feedback, and the goal that it is on.</summary>
    public abstract MessageCodec FeedbackMessage { get; }

    /// <summary>Makes a client of the action <paramref name="name"/>, whether or not it is there yet.</summary>
    public abstract IJsonActionClient CreateClient(INode node, string name);
}

/// <summary>One node's end of an action that it sends goals to in JSON.</summary>
public interface IJsonActionClient : IAsyncDisposable
{
    /// <summary>Completes on the executor as soon as a server is there.</summary>
    Task WaitForServerAsync(CancellationToken cancellation = default);

    /// <summary>Sends a goal and completes when the server has accepted or rejected it.</summary>
    /// <param name="goal">What is asked for.</param>
    /// <param name="onFeedback">Called on the executor with each feedback on this goal, a line of JSON.</param>
    /// <param name="cancellation">Ends the wait for the server's answer, not the goal.</param>
    /// <exception cref="JsonException">The goal is none; its wrong field is named.</exception>
    /// <exception cref="ServiceException">No server is there, or it went away.</exception>
    Task<JsonGoal> SendGoalAsync(
        JsonElement goal, Action<string>? onFeedback = null, CancellationToken cancellation = default);
}

/// <summary>One goal as the client that sent it sees it; see <see cref="ClientGoal{TResult}"/>.</summary>
/// <param name="Id">The goal's id.</param>
/// <param name="Accepted">Whether the server took the goal on.</param>
/// <param name="Outcome">How it ends, and with which result: a line of JSON.</param>
/// <param name="CancelAsync">Asks the server to end the goal: whether it will.</param>
public sealed record JsonGoal(
    Guid Id, bool Accepted, Task<(GoalStatus Status, string Result)> Outcome, Func<Task<bool>> CancelAsync);

/// <summary>An action type by its name.</summary>
/// <param name="type">The type.</param>
public sealed class ActionCodec<TGoal, TResult, TFeedback>(ActionType<TGoal, TResult, TFeedback> type) : ActionCodec
    where TGoal : class, IMessage<TGoal>, new()
    where TResult : class, IMessage<TResult>, new()
    where TFeedback : class, IMessage<TFeedback>, new()
{
    /// <inheritdoc/>
    public override string Name => type.Name;

    /// <inheritdoc/>
    public override MessageCodec Goal { get; } = new MessageCodec<TGoal>();

    /// <inheritdoc/>
    public override MessageCodec Result { get; } = new MessageCodec<TResult>();

    /// <inheritdoc/>
    public override MessageCodec Feedback { get; } = new MessageCodec<TFeedback>();

    /// <inheritdoc/>
    public override MessageCodec FeedbackMessage { get; } = new MessageCodec<FeedbackMessage<TFeedback>>();

    /// <inheritdoc/>
    public override IJsonActionClient CreateClient(INode node, string name)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new Client(new ActionClient<TGoal, TResult, TFeedback>(node, type, name));
    }

    private sealed class Client(ActionClient<TGoal, TResult, TFeedback> client) : IJsonActionClient
    {
        public Task WaitForServerAsync(CancellationToken cancellation) => client.WaitForServerAsync(cancellation);

        public async Task<JsonGoal> SendGoalAsync(
            JsonElement goal, Action<string>? onFeedback, CancellationToken cancellation)
        {
            var sent = await client.SendGoalAsync(
                TGoal.ReadJson(goal),
                onFeedback is null ? null : feedback => onFeedback(JsonText.Of(feedback)),
                cancellation);
            return new JsonGoal(sent.Id, sent.Accepted, EndAsync(sent.Result), sent.CancelAsync);
        }

        public ValueTask DisposeAsync() => client.DisposeAsync();

        private static async Task<(GoalStatus, string)> EndAsync(Task<GoalOutcome<TResult>> result)
        {
            var outcome = await result;
            return (outcome.Status, JsonText.Of(outcome.Result));
        }
    }
}
