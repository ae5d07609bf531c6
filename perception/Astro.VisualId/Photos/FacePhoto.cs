using Astro.Imaging;
using Astro.Vision;

namespace Astro.VisualId;

/// <summary>A photo and the face found in it.</summary>
/// <param name="Path">Where it was read from.</param>
/// <param name="Image">The photo; a large one is reduced (see <see cref="PhotoReader"/>).</param>
/// <param name="Face">The face, in pixels of <paramref name="Image"/>.</param>
public sealed record FacePhoto(string Path, ImageBuffer Image, FaceDetection Face);
