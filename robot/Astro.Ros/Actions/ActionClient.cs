using Astro.Messages.ActionMsgs;
using Astro.Ros.Actions;

namespace Astro.Ros;

/// <summary>Sends goals to an action's server and follows them, by ROS 2's protocol.</summary>
public sealed class ActionClient<TGoal, TResult, TFeedback> : IAsyncDisposable
    where TGoal : class, IMessage<TGoal>, new()
    where TResult : class, IMessage<TResult>, new()
    where TFeedback : class, IMessage<TFeedback>, new()
{
    private readonly string _name;
    private readonly GoalIds _ids;
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, Action<TFeedback>> _onFeedback = [];
    private readonly IServiceClient<SendGoalRequest<TGoal>, SendGoalResponse<TGoal>> _sendGoal;
    private readonly IServiceClient<CancelGoal.Request, CancelGoal.Response> _cancelGoal;
    private readonly IServiceClient<GetResultRequest<TResult>, GetResultResponse<TResult>> _getResult;
    private readonly ISubscription _feedback;

    /// <summary>Makes a client, whether or not the server is there yet.</summary>
    /// <param name="node">The node that sends the goals; with it the client ends.</param>
    /// <param name="type">The action's type.</param>
    /// <param name="name">The action's name, resolved by the node.</param>
    public ActionClient(INode node, ActionType<TGoal, TResult, TFeedback> type, string name)
    {
        _name = name = node.Resolve(name);
        _ids = new GoalIds(node, name);
        // First, so that a server that knows of the clients knows of it too.
        _feedback = node.CreateSubscription<FeedbackMessage<TFeedback>>(name + ActionNames.Feedback, OnFeedback);
        _sendGoal = node.CreateClient(
            new ServiceType<SendGoalRequest<TGoal>, SendGoalResponse<TGoal>>(type.Name + "_SendGoal"),
            name + ActionNames.SendGoal);
        _cancelGoal = node.CreateClient(CancelGoal.Type, name + ActionNames.CancelGoal);
        _getResult = node.CreateClient(
            new ServiceType<GetResultRequest<TResult>, GetResultResponse<TResult>>(type.Name + "_GetResult"),
            name + ActionNames.GetResult);
    }

    /// <summary>Whether a server is there now.</summary>
    public bool IsReady => _sendGoal.IsReady && _cancelGoal.IsReady && _getResult.IsReady;

    /// <summary>Completes on the executor as soon as a server is there.</summary>
    public async Task WaitForServerAsync(CancellationToken cancellation = default)
    {
        await _sendGoal.WaitForServiceAsync(cancellation);
        await _cancelGoal.WaitForServiceAsync(cancellation);
        await _getResult.WaitForServiceAsync(cancellation);
    }

    /// <summary>Sends a goal and completes when the server has accepted or rejected it.</summary>
    /// <param name="goal">What is asked for.</param>
    /// <param name="onFeedback">Called on the executor with each feedback on this goal.</param>
    /// <param name="cancellation">Ends the wait for the server's answer, not the goal.</param>
    /// <exception cref="ServiceException">No server is there, or it went away.</exception>
    public async Task<ClientGoal<TResult>> SendGoalAsync(
        TGoal goal, Action<TFeedback>? onFeedback = null, CancellationToken cancellation = default)
    {
        // Of a server that comes, the service that takes goals is known before that which gives results: a goal that is
        // sent in between would be executed, and nobody would follow it.
        if (!IsReady)
            throw new ServiceException($"action {_name} has no server");
        var id = _ids.Next();
        if (onFeedback is not null)
            Follow(id, onFeedback);
        try
        {
            var request = new SendGoalRequest<TGoal> { GoalId = ActionNames.ToUuid(id), Goal = goal };
            var response = await _sendGoal.CallAsync(request, cancellation);
            var result = response.Accepted
                ? GetResultAsync(id)
                : Task.FromException<GoalOutcome<TResult>>(
                    new InvalidOperationException($"action {_name}: the server rejected goal {id}."));
            if (!response.Accepted)
                Unfollow(id);
            return new ClientGoal<TResult>(id, response.Accepted, result, CancelAsync);
        }
        catch
        {
            Unfollow(id);
            throw;
        }
    }

    /// <summary>Follows a goal that was sent before: after its server has come back, or by another client.</summary>
    /// <param name="id">The goal's id.</param>
    /// <param name="onFeedback">Called on the executor with each feedback on this goal.</param>
    public ClientGoal<TResult> Attach(Guid id, Action<TFeedback>? onFeedback = null)
    {
        Unfollow(id);
        if (onFeedback is not null)
            Follow(id, onFeedback);
        return new ClientGoal<TResult>(id, accepted: true, GetResultAsync(id), CancelAsync);
    }

    /// <summary>Stops to follow; goals that were sent go on, but their results fail here.</summary>
    public async ValueTask DisposeAsync()
    {
        await _sendGoal.DisposeAsync();
        await _cancelGoal.DisposeAsync();
        await _getResult.DisposeAsync();
        await _feedback.DisposeAsync();
    }

    private async Task<GoalOutcome<TResult>> GetResultAsync(Guid id)
    {
        try
        {
            var request = new GetResultRequest<TResult> { GoalId = ActionNames.ToUuid(id) };
            var response = await _getResult.CallAsync(request);
            var status = (GoalStatus)response.Status;
            return status is GoalStatus.Succeeded or GoalStatus.Canceled or GoalStatus.Aborted
                ? new GoalOutcome<TResult>(status, response.Result)
                : throw new GoalUnknownException($"action {_name}: the server does not know goal {id}");
        }
        finally
        {
            Unfollow(id);
        }
    }

    private async Task<bool> CancelAsync(Guid id)
    {
        var response = await _cancelGoal.CallAsync(
            new CancelGoal.Request { GoalInfo = new GoalInfo { GoalId = ActionNames.ToUuid(id) } });
        return response.GoalsCanceling.Any(goal => ActionNames.ToGuid(goal.GoalId) == id);
    }

    private void OnFeedback(FeedbackMessage<TFeedback> message)
    {
        Action<TFeedback>? callback;
        lock (_gate)
            _onFeedback.TryGetValue(ActionNames.ToGuid(message.GoalId), out callback);
        callback?.Invoke(message.Feedback);
    }

    private void Follow(Guid id, Action<TFeedback> onFeedback)
    {
        lock (_gate)
            _onFeedback.Add(id, onFeedback);
    }

    private void Unfollow(Guid id)
    {
        lock (_gate)
            _onFeedback.Remove(id);
    }
}
