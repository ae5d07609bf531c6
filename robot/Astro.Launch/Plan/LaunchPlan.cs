namespace Astro.Launch;

/// <summary>What a launch file asks for, worked out: nothing in it needs the file, its arguments or the environment any
/// more.</summary>
/// <param name="Processes">What to start, in order.</param>
/// <param name="Messages">What <c>&lt;log&gt;</c> says, in order.</param>
/// <param name="Files">Files to write before anything starts and to delete when all has ended.</param>
/// <param name="UnusedArguments">Given arguments that nothing declared or asked for: perhaps misspelt.</param>
public sealed record LaunchPlan(
    IReadOnlyList<LaunchProcess> Processes,
    IReadOnlyList<string> Messages,
    IReadOnlyList<GeneratedFile> Files,
    IReadOnlyList<string> UnusedArguments);
