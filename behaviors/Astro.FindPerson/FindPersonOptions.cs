using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>How the behaviour node works.</summary>
public sealed record FindPersonOptions
{
    /// <summary>The behaviour tree (BehaviorTree.CPP v4 XML).</summary>
    public string Tree { get; init; } = FindPersonTree.DefaultPath;

    /// <summary>Where accepted goals are written down, to be gone on with after a restart; null for nowhere.</summary>
    public IGoalJournal? Journal { get; init; }

    /// <summary>Between two ticks of the tree.</summary>
    public TimeSpan TickPeriod { get; init; } = TimeSpan.FromSeconds(0.1);

    /// <summary>What the search assumes, and when it gives up: defaults of the parameters <c>search.…</c>.</summary>
    public SearchOptions Search { get; init; } = new();
}
