using Astro.Imaging;

namespace Astro.Simulation.Studio;

/// <summary>What the robot's camera saw in a home, and what is true of it.</summary>
/// <param name="Image">640×480, <see cref="PixelFormat.Rgb24"/>.</param>
/// <param name="HomeSeed">Which home.</param>
/// <param name="People">How many people are there, seen or not.</param>
/// <param name="Lamps">How many round lamps are seen.</param>
/// <param name="Pictures">How many pictures on walls are seen, with and without faces.</param>
/// <param name="Faces">The faces of which anything is seen and that look away by at most 90°.</param>
/// <param name="Ignored">Boxes within which a detector may report a face or not: faces in pictures, heads that look
/// away by 90 to 110°, and those of <see cref="Faces"/> that are hard to see: turned by more than 75°, seen by less
/// than 0.4, or narrower than 12 px.</param>
public sealed record CameraFrame(
    ImageBuffer Image, int HomeSeed, int People, int Lamps, int Pictures, IReadOnlyList<FaceTruth> Faces,
    IReadOnlyList<PixelBox> Ignored);
