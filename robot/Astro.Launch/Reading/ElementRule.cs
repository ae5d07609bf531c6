namespace Astro.Launch;

/// <summary>What may stand in an element.</summary>
/// <param name="Required">The attributes that it must have.</param>
/// <param name="Optional">The attributes that it may have besides.</param>
internal sealed record ElementRule(string[] Required, string[] Optional)
{
    /// <summary>The attributes that are taken as they stand, without substitutions.</summary>
    public string[] Plain { get; init; } = [];

    /// <summary>The children that belong to it.</summary>
    public Dictionary<string, ElementRule> Parts { get; init; } = [];

    /// <summary>Whether actions may stand in it.</summary>
    public bool HasActions { get; init; }

    /// <summary>What an action does; null for what is none.</summary>
    public Action<LaunchReader, LaunchElement>? Run { get; init; }
}
