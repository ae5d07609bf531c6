namespace Astro.Launch;

/// <summary>An argument that a launch file declares.</summary>
/// <param name="Name">Its name, as in <c>name:=value</c>.</param>
/// <param name="Default">Its default as the file has it, substitutions and all; null if a value must be given.</param>
/// <param name="Description">What it is for; null if the file does not say.</param>
/// <param name="Choices">The values that it may have; empty for any.</param>
/// <param name="IsConditional">Whether a condition decides if it is used.</param>
/// <param name="Source">Where it is declared: <c>FILE:LINE</c>.</param>
public sealed record LaunchArgument(
    string Name,
    string? Default,
    string? Description,
    IReadOnlyList<string> Choices,
    bool IsConditional,
    string Source);
