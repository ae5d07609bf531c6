namespace Astro.Ros.Tests.Actions;

/// <summary>A journal that outlives a server, and no more.</summary>
internal sealed class MemoryJournal : IGoalJournal
{
    private readonly List<JournaledGoal> _goals = [];

    /// <summary>Whether nothing can be written.</summary>
    public bool IsFull { get; set; }

    public IReadOnlyList<JournaledGoal> Read() => [.. _goals];

    public void Accept(Guid id, Time at, ReadOnlySpan<byte> goal)
    {
        if (IsFull)
            throw new IOException("no space left");
        _goals.Add(new JournaledGoal(id, at, goal.ToArray(), null));
    }

    public void End(Guid id, Time at, GoalStatus status, ReadOnlySpan<byte> result)
    {
        if (IsFull)
            throw new IOException("no space left");
        var index = _goals.FindIndex(goal => goal.Id == id);
        _goals[index] = _goals[index] with { Ended = new JournaledEnd(at, status, result.ToArray()) };
    }

    public void Forget(Guid id) => _goals.RemoveAll(goal => goal.Id == id);
}
