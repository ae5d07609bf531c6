namespace Astro.Ros;

/// <summary>
/// Where an action's server writes down which goals it has accepted and how they ended, so that they outlive its
/// process: the next server of the action goes on with those that have not ended, under the ids that clients know.
/// </summary>
/// <remarks>Called on the executor. Every method returns once what it was told would survive a crash, and throws
/// <see cref="IOException"/> when it cannot be kept.</remarks>
public interface IGoalJournal
{
    /// <summary>What was written down and not forgotten, in the order of acceptance.</summary>
    IReadOnlyList<JournaledGoal> Read();

    /// <summary>A goal is about to be accepted.</summary>
    /// <param name="id">The id that the client gave it.</param>
    /// <param name="at">When, on the graph's clock.</param>
    /// <param name="goal">The goal, as CDR.</param>
    void Accept(Guid id, Time at, ReadOnlySpan<byte> goal);

    /// <summary>A goal has ended.</summary>
    /// <param name="id">Which.</param>
    /// <param name="at">When, on the graph's clock.</param>
    /// <param name="status">How.</param>
    /// <param name="result">Its result, as CDR.</param>
    void End(Guid id, Time at, GoalStatus status, ReadOnlySpan<byte> result);

    /// <summary>Nobody will ask for a goal any more.</summary>
    void Forget(Guid id);
}

/// <summary>A goal as it was written down.</summary>
/// <param name="Id">The id that the client gave it.</param>
/// <param name="AcceptedAt">When, on the graph's clock.</param>
/// <param name="Goal">The goal, as CDR.</param>
/// <param name="Ended">How it ended; null for one that has not.</param>
public sealed record JournaledGoal(Guid Id, Time AcceptedAt, byte[] Goal, JournaledEnd? Ended);

/// <summary>How a goal that was written down ended.</summary>
/// <param name="At">When, on the graph's clock.</param>
/// <param name="Status">How.</param>
/// <param name="Result">Its result, as CDR.</param>
public sealed record JournaledEnd(Time At, GoalStatus Status, byte[] Result);
