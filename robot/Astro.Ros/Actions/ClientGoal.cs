namespace Astro.Ros;

/// <summary>One goal as the client that sent it sees it.</summary>
/// <typeparam name="TResult">The action's result message.</typeparam>
public sealed class ClientGoal<TResult> where TResult : class, IMessage<TResult>, new()
{
    private readonly Func<Guid, Task<bool>> _cancel;

    internal ClientGoal(Guid id, bool accepted, Task<GoalOutcome<TResult>> result, Func<Guid, Task<bool>> cancel)
    {
        Id = id;
        Accepted = accepted;
        Result = result;
        _cancel = cancel;
    }

    /// <summary>The goal's id.</summary>
    public Guid Id { get; }

    /// <summary>Whether the server took the goal on.</summary>
    public bool Accepted { get; }

    /// <summary>
    /// How the goal ends. Fails with <see cref="ServiceException"/> when the server goes away, with
    /// <see cref="GoalUnknownException"/> when it has forgotten the goal, and with
    /// <see cref="InvalidOperationException"/> when it did not accept it.
    /// </summary>
    public Task<GoalOutcome<TResult>> Result { get; }

    /// <summary>
    /// Asks the server to end the goal: whether it will. The end itself comes with <see cref="Result"/>.
    /// </summary>
    /// <exception cref="ServiceException">The server is gone.</exception>
    public Task<bool> CancelAsync() => Accepted ? _cancel(Id) : Task.FromResult(false);
}
