namespace Astro.Ros;

/// <summary>What a server does with a goal that comes while another is active.</summary>
public enum GoalPolicy
{
    /// <summary>The new goal takes the old one's place, as in Nav2: the old one is told through its token, and the new
    /// one starts when it has ended. Of several that wait, the newest stays and the others are aborted.</summary>
    Preempt,

    /// <summary>Both are executed at once.</summary>
    Parallel,

    /// <summary>The new goal is rejected.</summary>
    RejectWhileBusy,
}

/// <summary>The configuration of an <see cref="ActionServer{TGoal, TResult, TFeedback}"/>.</summary>
public sealed record ActionServerOptions
{
    /// <summary>What to do with a goal that comes while another is active.</summary>
    public GoalPolicy Policy { get; init; } = GoalPolicy.Preempt;

    /// <summary>How long on the graph's clock an ended goal's result is kept for clients that ask late.</summary>
    public TimeSpan ResultTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Where goals are written down, so that they outlive the server; null for nowhere.</summary>
    public IGoalJournal? Journal { get; init; }
}
