using Astro.Messages.ActionMsgs;
using Astro.Ros.Actions;

namespace Astro.Ros;

/// <summary>
/// Serves an action: goals that run for a while, report how it goes, can be cancelled and end with a result. Built on
/// the services and topics <c>NAME/_action/…</c> by ROS 2's protocol, so that it works on every graph.
/// </summary>
public sealed partial class ActionServer<TGoal, TResult, TFeedback> : IAsyncDisposable
    where TGoal : class, IMessage<TGoal>, new()
    where TResult : class, IMessage<TResult>, new()
    where TFeedback : class, IMessage<TFeedback>, new()
{
    private readonly INode _node;
    private readonly string _name;
    private readonly Func<ServerGoal<TGoal, TResult, TFeedback>, Task<GoalOutcome<TResult>>> _execute;
    private readonly Func<TGoal, string?> _whyReject;
    private readonly ActionServerOptions _options;
    private readonly GoalList<TGoal, TResult, TFeedback> _goals;
    private readonly IPublisher<FeedbackMessage<TFeedback>> _feedback;
    private readonly IPublisher<GoalStatusArray> _status;
    private readonly IAsyncDisposable[] _services;
    private readonly CancellationTokenRegistration _closing;
    private ServerGoal<TGoal, TResult, TFeedback>? _next;
    private bool _closed;

    /// <summary>Starts to serve.</summary>
    /// <param name="node">The node that serves; with it the server ends.</param>
    /// <param name="type">The action's type.</param>
    /// <param name="name">The action's name, resolved by the node.</param>
    /// <param name="execute">Pursues one goal on the executor and returns how it ended. What it throws aborts the goal
    /// with an empty result; an <see cref="OperationCanceledException"/> of its token cancels it.</param>
    /// <param name="whyReject">Returns why a goal is not acceptable, or null; every goal is by default.</param>
    /// <param name="options">What to do with several goals, how long results are kept, and where they are written
    /// down; goals that are written down and have not ended are pursued again.</param>
    /// <exception cref="IOException">The journal cannot be read.</exception>
    public ActionServer(
        INode node,
        ActionType<TGoal, TResult, TFeedback> type,
        string name,
        Func<ServerGoal<TGoal, TResult, TFeedback>, Task<GoalOutcome<TResult>>> execute,
        Func<TGoal, string?>? whyReject = null,
        ActionServerOptions? options = null)
    {
        _node = node;
        _name = name = node.Resolve(name);
        _execute = execute;
        _whyReject = whyReject ?? (static _ => null);
        _options = options ?? new ActionServerOptions();
        _goals = new GoalList<TGoal, TResult, TFeedback>(_options.ResultTimeout);
        // Before there are services: whoever finds them must find the goals too.
        Resume();
        _feedback = node.CreatePublisher<FeedbackMessage<TFeedback>>(name + ActionNames.Feedback);
        _status = node.CreatePublisher<GoalStatusArray>(name + ActionNames.Status, QosProfile.Latched);
        _services =
        [
            node.CreateService(
                new ServiceType<SendGoalRequest<TGoal>, SendGoalResponse<TGoal>>(type.Name + "_SendGoal"),
                name + ActionNames.SendGoal, request => ValueTask.FromResult(OnSendGoal(request))),
            node.CreateService(
                CancelGoal.Type, name + ActionNames.CancelGoal, request => ValueTask.FromResult(OnCancelGoal(request))),
            node.CreateService(
                new ServiceType<GetResultRequest<TResult>, GetResultResponse<TResult>>(type.Name + "_GetResult"),
                name + ActionNames.GetResult, OnGetResult),
        ];
        _closing = node.Closing.Register(Close);
        foreach (var goal in _goals.Active())
            Take(goal);
        if (_goals.HasActive)
            PublishStatus();
    }

    /// <summary>Raised for each goal that is not accepted, with the reason.</summary>
    public event Action<TGoal, string>? Rejected;

    /// <summary>Stops to serve: active goals are told through their tokens, their clients' results fail.</summary>
    public async ValueTask DisposeAsync()
    {
        Close();
        await _closing.DisposeAsync();
        foreach (var service in _services)
            await service.DisposeAsync();
        await _feedback.DisposeAsync();
        await _status.DisposeAsync();
    }

    internal void Publish(ServerGoal<TGoal, TResult, TFeedback> goal, TFeedback feedback)
    {
        if (!_closed)
            _feedback.Publish(new FeedbackMessage<TFeedback> { GoalId = goal.Info.GoalId, Feedback = feedback });
    }

    private SendGoalResponse<TGoal> OnSendGoal(SendGoalRequest<TGoal> request)
    {
        var now = _node.Graph.Clock.Now;
        Expire(now);
        var id = ActionNames.ToGuid(request.GoalId);
        var reason = _goals.Find(id) is not null ? $"the goal id {id} is in use"
            : _options.Policy == GoalPolicy.RejectWhileBusy && _goals.HasActive ? "another goal is active"
            : _whyReject(request.Goal) ?? WhyUnkept(id, now, request.Goal);
        if (reason is not null)
        {
            Rejected?.Invoke(request.Goal, reason);
            return new SendGoalResponse<TGoal> { Accepted = false, Stamp = now };
        }
        var goal = new ServerGoal<TGoal, TResult, TFeedback>(this, id, request.Goal, now);
        _goals.Add(goal);
        Take(goal);
        PublishStatus();
        return new SendGoalResponse<TGoal> { Accepted = true, Stamp = now };
    }

    private CancelGoal.Response OnCancelGoal(CancelGoal.Request request)
    {
        var (goals, code) = _goals.SelectToCancel(request.GoalInfo);
        foreach (var goal in goals)
        {
            goal.MarkCanceling();
            if (goal == _next)
                EndWaiting(GoalOutcome.Canceled(new TResult()));
            else
                Stop(goal);
        }
        if (goals.Count > 0)
            PublishStatus();
        return new CancelGoal.Response { ReturnCode = code, GoalsCanceling = [.. goals.Select(g => g.Info)] };
    }

    private async ValueTask<GetResultResponse<TResult>> OnGetResult(GetResultRequest<TResult> request)
    {
        Expire(_node.Graph.Clock.Now);
        if (_goals.Find(ActionNames.ToGuid(request.GoalId)) is not { } goal)
            return new GetResultResponse<TResult> { Status = (sbyte)GoalStatus.Unknown };
        var outcome = await goal.Outcome;
        return new GetResultResponse<TResult> { Status = (sbyte)outcome.Status, Result = outcome.Result };
    }

    /// <summary>Executes a goal, in the place of the one that is executed unless several may be. A server that rejects
    /// goals while it is busy has two only if the last one could not write down that the older had ended.</summary>
    private void Take(ServerGoal<TGoal, TResult, TFeedback> goal)
    {
        if (_options.Policy != GoalPolicy.Parallel && _goals.Running is { } running)
            Replace(running, goal);
        else
            Start(goal);
    }

    private void Replace(ServerGoal<TGoal, TResult, TFeedback> running, ServerGoal<TGoal, TResult, TFeedback> goal)
    {
        if (_next is not null)
            EndWaiting(GoalOutcome.Aborted(new TResult()));
        _next = goal;
        running.MarkPreempted();
        Stop(running);
    }

    private void EndWaiting(GoalOutcome<TResult> outcome)
    {
        var waiting = _next!;
        _next = null;
        End(waiting, outcome);
    }

    /// <summary>Executes the goal from a piece of work of its own, after the client has been told.</summary>
    private void Start(ServerGoal<TGoal, TResult, TFeedback> goal)
    {
        goal.IsStarted = true;
        _node.Graph.Post(() => Execute(goal));
    }

    private async void Execute(ServerGoal<TGoal, TResult, TFeedback> goal)
    {
        if (_closed)
            return;
        goal.Begin();
        PublishStatus();
        var outcome = await Pursue(goal);
        // A goal that stops with its server has not ended: whoever waits is told that the server went away, and the
        // journal hands it to the next one.
        if (_closed)
            return;
        if (outcome.Status == GoalStatus.Canceled && goal.Status != GoalStatus.Canceling)
            outcome = GoalOutcome.Aborted(outcome.Result);
        End(goal, outcome);
        if (_next is { } next)
        {
            _next = null;
            Start(next);
        }
        PublishStatus();
    }

    private async Task<GoalOutcome<TResult>> Pursue(ServerGoal<TGoal, TResult, TFeedback> goal)
    {
        if (goal.Canceling.IsCancellationRequested)
            return GoalOutcome.Canceled(new TResult());
        try
        {
            return await _execute(goal)
                ?? throw new InvalidOperationException("The action returned null instead of an outcome.");
        }
        catch (OperationCanceledException) when (goal.Canceling.IsCancellationRequested)
        {
            return GoalOutcome.Canceled(new TResult());
        }
        catch (Exception exception)
        {
            Report(exception);
            return GoalOutcome.Aborted(new TResult());
        }
    }

    private void Stop(ServerGoal<TGoal, TResult, TFeedback> goal)
    {
        try
        {
            goal.Stop();
        }
        catch (AggregateException exception)
        {
            Report(exception);
        }
    }

    private void Report(Exception exception) =>
        _node.Graph.Report(new CallbackFailure(_node.FullName, $"action {_name}", exception));

    private void PublishStatus() => _status.Publish(_goals.ToStatusArray());

    private void Close()
    {
        if (_closed)
            return;
        _closed = true;
        foreach (var goal in _goals.Active())
            Stop(goal);
        CatchUp();
    }
}
