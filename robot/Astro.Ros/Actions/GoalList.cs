using Astro.Messages.ActionMsgs;

namespace Astro.Ros.Actions;

/// <summary>A server's goals in the order of acceptance: the active ones, and ended ones until they expire.</summary>
internal sealed class GoalList<TGoal, TResult, TFeedback>(TimeSpan resultTimeout)
    where TGoal : class, IMessage<TGoal>, new()
    where TResult : class, IMessage<TResult>, new()
    where TFeedback : class, IMessage<TFeedback>, new()
{
    private readonly List<ServerGoal<TGoal, TResult, TFeedback>> _goals = [];
    private readonly Dictionary<Guid, ServerGoal<TGoal, TResult, TFeedback>> _byId = [];

    public bool HasActive => _goals.Exists(static goal => goal.IsActive);

    /// <summary>
    /// The goal that is being executed or about to be, of which the pre-empting policy has one at most.
    /// </summary>
    public ServerGoal<TGoal, TResult, TFeedback>? Running =>
        _goals.Find(static goal => goal.IsActive && goal.IsStarted);

    public void Add(ServerGoal<TGoal, TResult, TFeedback> goal)
    {
        _goals.Add(goal);
        _byId.Add(goal.Id, goal);
    }

    public ServerGoal<TGoal, TResult, TFeedback>? Find(Guid id) => _byId.GetValueOrDefault(id);

    public List<ServerGoal<TGoal, TResult, TFeedback>> Active() => _goals.FindAll(static goal => goal.IsActive);

    /// <summary>Forgets goals that ended long ago, and says which.</summary>
    public IReadOnlyList<Guid> Expire(Time now)
    {
        var old = _goals.FindAll(goal => !goal.IsActive && now - goal.EndedAt >= resultTimeout);
        if (old.Count == 0)
            return [];
        _goals.RemoveAll(old.Contains);
        return old.ConvertAll(goal =>
        {
            _byId.Remove(goal.Id);
            return goal.Id;
        });
    }

    /// <summary>The active goals that a cancel request means, and the response's return code.</summary>
    public (List<ServerGoal<TGoal, TResult, TFeedback>> Goals, sbyte Code) SelectToCancel(GoalInfo info)
    {
        var id = ActionNames.ToGuid(info.GoalId);
        var all = id == Guid.Empty && info.Stamp == default;
        var goals = _goals.FindAll(goal =>
            goal.IsActive && (all || goal.Id == id || (info.Stamp != default && goal.AcceptedAt <= info.Stamp)));
        if (id == Guid.Empty || goals.Count > 0)
            return (goals, CancelGoal.Response.ErrorNone);
        return (goals, _byId.ContainsKey(id)
            ? CancelGoal.Response.ErrorGoalTerminated
            : CancelGoal.Response.ErrorUnknownGoalId);
    }

    public GoalStatusArray ToStatusArray()
    {
        var list = new Messages.ActionMsgs.GoalStatus[_goals.Count];
        for (var i = 0; i < list.Length; i++)
            list[i] = _goals[i].StatusMessage;
        return new GoalStatusArray { StatusList = list };
    }
}
