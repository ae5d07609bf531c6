namespace Astro.Simulation.Rendering;

/// <summary>A pinhole camera without distortion; pixel centres lie at integer coordinates, as in
/// sensor_msgs/CameraInfo.
/// </summary>
/// <param name="Width">Image width in pixels.</param>
/// <param name="Height">Image height in pixels.</param>
/// <param name="Fx">Horizontal focal length in pixels.</param>
/// <param name="Fy">Vertical focal length in pixels.</param>
/// <param name="Cx">Column of the optical axis.</param>
/// <param name="Cy">Row of the optical axis.</param>
public sealed record CameraModel(int Width, int Height, double Fx, double Fy, double Cx, double Cy)
{
    /// <summary>640×480 with a horizontal field of view of 60°.</summary>
    public static CameraModel Default { get; } = FromFieldOfView(640, 480, Math.PI / 3);

    /// <summary>A camera with square pixels and a centred axis.</summary>
    /// <param name="width">Image width in pixels.</param>
    /// <param name="height">Image height in pixels.</param>
    /// <param name="horizontal">Horizontal field of view in radians, between 0 and π.</param>
    public static CameraModel FromFieldOfView(int width, int height, double horizontal)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(horizontal);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(horizontal, Math.PI);
        double focal = width / 2.0 / Math.Tan(horizontal / 2);
        return new CameraModel(width, height, focal, focal, (width - 1) / 2.0, (height - 1) / 2.0);
    }
}
