namespace Astro.Launch;

/// <summary>A parameter file whose substitutions were worked out (<c>allow_substs</c>).</summary>
/// <param name="Path">Where the processes expect it.</param>
/// <param name="Text">What they expect in it.</param>
public sealed record GeneratedFile(string Path, string Text);
