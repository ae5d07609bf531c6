namespace Astro.Vision;

/// <summary>
/// How fit one look at a face is for recognition. Every part is 0 (useless) to 1 (nothing to improve).
/// </summary>
/// <param name="Size">Enough pixels.</param>
/// <param name="Sharpness">Free of motion blur and defocus.</param>
/// <param name="Exposure">Neither black, burnt out nor flat.</param>
/// <param name="Pose">Turned towards the camera.</param>
public readonly record struct FaceQuality(float Size, float Sharpness, float Exposure, float Pose)
{
    /// <summary>All in one, 0 to 1: the parts' product, since none makes up for another.</summary>
    public float Total => Size * Sharpness * Exposure * Pose;
}
