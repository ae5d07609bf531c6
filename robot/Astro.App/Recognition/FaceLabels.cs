using Astro.Simulation.Rendering;

namespace Astro.App.Recognition;

/// <summary>By what people are compared.</summary>
/// <param name="Who">Tone, age and beard.</param>
/// <param name="Look">What is worn on the head in this picture.</param>
internal readonly record struct FaceLabels(Appearance Who, Look Look);
