namespace Astro.Simulation.Studio;

/// <summary>An upright box in an image (px; pixel centres at whole numbers). It may reach past the image.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Above 0.</param>
/// <param name="Height">Above 0.</param>
public readonly record struct PixelBox(float X, float Y, float Width, float Height)
{
    /// <summary>The smallest box about two corners.</summary>
    internal static PixelBox Between(float left, float top, float right, float bottom) =>
        new(left, top, right - left, bottom - top);
}
