namespace Astro.Ros;

/// <summary>How a goal ended and what came of it.</summary>
/// <typeparam name="TResult">The action's result message.</typeparam>
public sealed record GoalOutcome<TResult> where TResult : class, IMessage<TResult>, new()
{
    /// <summary>Puts an outcome together.</summary>
    /// <exception cref="ArgumentException">The status is not one that a goal ends with.</exception>
    public GoalOutcome(GoalStatus status, TResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (status < GoalStatus.Succeeded)
            throw new ArgumentException($"{status} is not the end of a goal.", nameof(status));
        Status = status;
        Result = result;
    }

    /// <summary>Succeeded, canceled or aborted.</summary>
    public GoalStatus Status { get; }

    /// <summary>The result, whatever the status.</summary>
    public TResult Result { get; }
}

/// <summary>Makes outcomes.</summary>
public static class GoalOutcome
{
    /// <summary>The goal is reached.</summary>
    public static GoalOutcome<T> Succeeded<T>(T result) where T : class, IMessage<T>, new() =>
        new(GoalStatus.Succeeded, result);

    /// <summary>The goal cannot be reached.</summary>
    public static GoalOutcome<T> Aborted<T>(T result) where T : class, IMessage<T>, new() =>
        new(GoalStatus.Aborted, result);

    /// <summary>The client asked to end the goal, and that is what happened.</summary>
    public static GoalOutcome<T> Canceled<T>(T result) where T : class, IMessage<T>, new() =>
        new(GoalStatus.Canceled, result);
}
