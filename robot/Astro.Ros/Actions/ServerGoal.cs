using Astro.Messages.ActionMsgs;
using Astro.Ros.Actions;
using StatusMessage = Astro.Messages.ActionMsgs.GoalStatus;

namespace Astro.Ros;

/// <summary>One goal as its server executes it.</summary>
public sealed class ServerGoal<TGoal, TResult, TFeedback>
    where TGoal : class, IMessage<TGoal>, new()
    where TResult : class, IMessage<TResult>, new()
    where TFeedback : class, IMessage<TFeedback>, new()
{
    private readonly ActionServer<TGoal, TResult, TFeedback> _server;
    private readonly CancellationTokenSource _canceling = new();
    private readonly TaskCompletionSource<GoalOutcome<TResult>> _outcome = new();

    internal ServerGoal(ActionServer<TGoal, TResult, TFeedback> server, Guid id, TGoal goal, Time acceptedAt)
    {
        _server = server;
        Id = id;
        Goal = goal;
        AcceptedAt = acceptedAt;
        Canceling = _canceling.Token;
        Info = new GoalInfo { GoalId = ActionNames.ToUuid(id), Stamp = acceptedAt };
        Status = GoalStatus.Accepted;
    }

    /// <summary>A goal that the last server wrote down.</summary>
    /// <exception cref="CdrException">Its messages are not of these types.</exception>
    internal static ServerGoal<TGoal, TResult, TFeedback> Resume(
        ActionServer<TGoal, TResult, TFeedback> server, JournaledGoal journaled)
    {
        var goal = new ServerGoal<TGoal, TResult, TFeedback>(
            server, journaled.Id, Cdr.Deserialize<TGoal>(journaled.Goal), journaled.AcceptedAt);
        if (journaled.Ended is { } end)
            goal.End(new GoalOutcome<TResult>(end.Status, Cdr.Deserialize<TResult>(end.Result)), end.At);
        return goal;
    }

    /// <summary>The id that the client gave the goal.</summary>
    public Guid Id { get; }

    /// <summary>What is asked for.</summary>
    public TGoal Goal { get; }

    /// <summary>When the server accepted the goal.</summary>
    public Time AcceptedAt { get; }

    /// <summary>Where the goal stands.</summary>
    public GoalStatus Status
    {
        get;
        private set
        {
            field = value;
            StatusMessage = new StatusMessage { GoalInfo = Info, Status = (sbyte)value };
        }
    }

    /// <summary>Cancelled when the goal should end: at a client's request, pre-empted, or with its server.</summary>
    public CancellationToken Canceling { get; }

    /// <summary>Whether another goal is waiting to take this one's place.</summary>
    public bool IsPreempted { get; private set; }

    /// <summary>Whether it is its turn: it is executed, or about to be.</summary>
    internal bool IsStarted { get; set; }

    internal GoalInfo Info { get; }

    internal StatusMessage StatusMessage { get; private set; } = new();

    internal Time EndedAt { get; private set; }

    internal bool IsActive => Status < GoalStatus.Succeeded;

    internal Task<GoalOutcome<TResult>> Outcome => _outcome.Task;

    /// <summary>Tells the client how it goes. Without effect once the goal has ended or the server is gone.</summary>
    public void PublishFeedback(TFeedback feedback)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        if (IsActive)
            _server.Publish(this, feedback);
    }

    internal void Begin()
    {
        if (Status == GoalStatus.Accepted)
            Status = GoalStatus.Executing;
    }

    internal void MarkCanceling() => Status = GoalStatus.Canceling;

    internal void MarkPreempted() => IsPreempted = true;

    internal void Stop() => _canceling.Cancel();

    internal void End(GoalOutcome<TResult> outcome, Time now)
    {
        Status = outcome.Status;
        EndedAt = now;
        _outcome.SetResult(outcome);
    }
}
