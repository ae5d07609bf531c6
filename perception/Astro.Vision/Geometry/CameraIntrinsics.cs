using System.Numerics;

namespace Astro.Vision;

/// <summary>A pinhole camera without distortion, in its optical frame (x right, y down, z forward; REP-103).</summary>
/// <param name="Fx">Focal length along x (px).</param>
/// <param name="Fy">Focal length along y (px).</param>
/// <param name="Cx">Principal point, x (px).</param>
/// <param name="Cy">Principal point, y (px).</param>
/// <param name="Width">Image columns.</param>
/// <param name="Height">Image rows.</param>
public readonly record struct CameraIntrinsics(double Fx, double Fy, double Cx, double Cy, int Width, int Height)
{
    /// <summary>A camera with square pixels that looks through the middle of its image.</summary>
    /// <param name="width">Image columns.</param>
    /// <param name="height">Image rows.</param>
    /// <param name="horizontalFieldOfView">Angle from the left to the right edge (rad), above 0 and below π.</param>
    public static CameraIntrinsics FromFieldOfView(int width, int height, double horizontalFieldOfView)
    {
        var focal = width / (2 * Math.Tan(horizontalFieldOfView / 2));
        return new CameraIntrinsics(focal, focal, (width - 1) / 2.0, (height - 1) / 2.0, width, height);
    }

    /// <summary>The ray through a pixel: a point of the optical frame at z = 1.</summary>
    public Vector3 Ray(Vector2 pixel) => new((float)((pixel.X - Cx) / Fx), (float)((pixel.Y - Cy) / Fy), 1);
}
