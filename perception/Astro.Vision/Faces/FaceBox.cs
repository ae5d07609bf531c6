namespace Astro.Vision;

/// <summary>
/// A face's upright box in the frame (px): its top left corner and its size. It may reach past the frame.
/// </summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Greater than 0.</param>
/// <param name="Height">Greater than 0.</param>
public readonly record struct FaceBox(float X, float Y, float Width, float Height)
{
    /// <summary>Area (px²).</summary>
    public float Area => Width * Height;

    /// <summary>Intersection over union with <paramref name="other"/>, 0 (apart) to 1 (the same box).</summary>
    public float IoU(FaceBox other)
    {
        var width = MathF.Min(X + Width, other.X + other.Width) - MathF.Max(X, other.X);
        var height = MathF.Min(Y + Height, other.Y + other.Height) - MathF.Max(Y, other.Y);
        if (width <= 0 || height <= 0)
            return 0;
        var shared = width * height;
        return shared / (Area + other.Area - shared);
    }
}
