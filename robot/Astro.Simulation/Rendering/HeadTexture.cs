using System.Numerics;
using Astro.Imaging;

namespace Astro.Simulation.Rendering;

/// <summary>Where a face's five landmarks are in a photo, in pixels; right and left are the person's own.</summary>
public readonly record struct PhotoLandmarks(
    Vector2 RightEye, Vector2 LeftEye, Vector2 Nose, Vector2 RightMouth, Vector2 LeftMouth);

/// <summary>A photo of a face to be worn by a simulated head.</summary>
/// <param name="Photo">An upright photo in <see cref="PixelFormat.Rgb24"/>, roughly frontal.</param>
/// <param name="Landmarks">The face's landmarks in it.</param>
public sealed record HeadTexture(ImageBuffer Photo, PhotoLandmarks Landmarks);
