using Astro.Imaging;
using Astro.Simulation.Rendering;

namespace Astro.Simulation.Studio;

/// <summary>A picture of one drawn person's head.</summary>
/// <param name="Image">A square of <see cref="PixelFormat.Rgb24"/>, the face in its middle, a little more than twice as
/// wide as the face.</param>
/// <param name="Face">Where the face is in it.</param>
/// <param name="Appearance">Who it is.</param>
/// <param name="Look">Expression, and what is worn on the head.</param>
public sealed record Portrait(ImageBuffer Image, FaceTruth Face, Appearance Appearance, Look Look);
