using Astro.Imaging;
using Astro.Simulation.Rendering;

namespace Astro.Simulation.Studio;

/// <summary>The robot's camera before one drawn person in a home.</summary>
/// <param name="Image">640×480, <see cref="PixelFormat.Rgb24"/>.</param>
/// <param name="Face">Where the face is in it.</param>
/// <param name="Appearance">Who it is.</param>
/// <param name="Look">Expression, and what is worn on the head.</param>
public sealed record Encounter(ImageBuffer Image, FaceTruth Face, Appearance Appearance, Look Look);
