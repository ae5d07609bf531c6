namespace Astro.App.Synthesis;

/// <summary>What is made in one go: the crops of a person, or the frames of a home.</summary>
/// <param name="Table">The table with a row for each image: <c>crops</c> or <c>frames</c>.</param>
/// <param name="First">The person's seed, or the first frame's number.</param>
/// <param name="Images">How many images.</param>
internal sealed record SynthPiece(string Table, int First, int Images);
