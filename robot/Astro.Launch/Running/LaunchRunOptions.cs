namespace Astro.Launch;

/// <summary>What a launch is run with.</summary>
public sealed record LaunchRunOptions
{
    /// <summary>Gets all output, a line at a time.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    /// <summary>Whether to tell processes apart by ANSI colours; for a terminal.</summary>
    public bool HasColours { get; init; }

    /// <summary>The clock of delays and of the shutdown.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
