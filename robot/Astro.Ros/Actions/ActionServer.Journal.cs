namespace Astro.Ros;

/// <summary>What outlives the server.</summary>
public sealed partial class ActionServer<TGoal, TResult, TFeedback>
{
    // What the journal has not taken yet, in order.
    private readonly Queue<Action<IGoalJournal>> _unkept = new();

    private void End(ServerGoal<TGoal, TResult, TFeedback> goal, GoalOutcome<TResult> outcome)
    {
        var now = _node.Graph.Clock.Now;
        var result = Serialize(ref outcome);
        var status = outcome.Status;
        Keep(journal => journal.End(goal.Id, now, status, result));
        goal.End(outcome, now);
    }

    /// <summary>The result as it is sent. Of one that has no form there, nobody would ever hear, and the goal would not
    /// end.</summary>
    private byte[] Serialize(ref GoalOutcome<TResult> outcome)
    {
        try
        {
            return Cdr.Serialize(outcome.Result);
        }
        catch (InvalidOperationException exception)
        {
            Report(exception);
            outcome = GoalOutcome.Aborted(new TResult());
            return Cdr.Serialize(outcome.Result);
        }
    }

    private void Expire(Time now)
    {
        CatchUp();
        foreach (var id in _goals.Expire(now))
            Keep(journal => journal.Forget(id));
    }

    /// <summary>Takes in what the last server wrote down.</summary>
    private void Resume()
    {
        foreach (var goal in _options.Journal?.Read() ?? [])
        {
            try
            {
                _goals.Add(ServerGoal<TGoal, TResult, TFeedback>.Resume(this, goal));
            }
            catch (CdrException exception)
            {
                // Written by a version whose messages were others: nobody can pursue it.
                Report(exception);
                Keep(journal => journal.Forget(goal.Id));
            }
        }
    }

    /// <summary>A goal that is lost with the process is better not accepted.</summary>
    private string? WhyUnkept(Guid id, Time now, TGoal goal)
    {
        try
        {
            _options.Journal?.Accept(id, now, Cdr.Serialize(goal));
            return null;
        }
        catch (IOException exception)
        {
            Report(exception);
            return $"it cannot be written down: {exception.Message}";
        }
    }

    private void Keep(Action<IGoalJournal> write)
    {
        if (_options.Journal is null)
            return;
        _unkept.Enqueue(write);
        CatchUp();
    }

    /// <summary>Writes down what is still to be; what a full disk or a locked file does not take now, it may take
    /// later, and a goal whose end is not written down would be pursued again.</summary>
    private void CatchUp()
    {
        try
        {
            while (_unkept.TryPeek(out var write))
            {
                write(_options.Journal!);
                _unkept.Dequeue();
            }
        }
        catch (IOException exception)
        {
            Report(exception);
        }
    }
}
