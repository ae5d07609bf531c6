using System.Numerics;

namespace Astro.Simulation.Rendering.Raster;

/// <summary>A projected vertex. What is linear on the screen is the attribute over depth, not the attribute.</summary>
/// <param name="X">Column in 1/256 pixel; pixel centres lie at whole pixels.</param>
/// <param name="Y">Row in 1/256 pixel.</param>
/// <param name="Surface">1/z, u/z, v/z.</param>
/// <param name="Light">Light and colour over z.</param>
internal readonly record struct ScreenVertex(int X, int Y, Vector4 Surface, Vector4 Light)
{
    public const int SubpixelBits = 8;
    public const int One = 1 << SubpixelBits;
}
