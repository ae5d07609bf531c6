using MathNet.Numerics.LinearAlgebra;
using Vector2 = System.Numerics.Vector2;

namespace Astro.Vision.Tests.Geometry;

/// <summary>
/// Five points of a head projected with matrices, worked out apart from the product: turn the head, place it where the
/// camera's line of sight meets it, project.
/// </summary>
internal static class SyntheticHead
{
    public static readonly CameraIntrinsics Camera = new(525, 525, 319.5, 239.5, 640, 480);

    /// <param name="pose">How the head is turned against the line of sight (rad).</param>
    /// <param name="distance">From the camera to midway between the eyes (m).</param>
    /// <param name="right">Bearing of the head, to the right of the optical axis (rad).</param>
    /// <param name="down">Bearing of the head, below the optical axis (rad).</param>
    public static FaceLandmarks Project(HeadPose pose, double distance, double right = 0, double down = 0)
    {
        // Head: x out of the face, y to the person's left, z up. Camera: x right, y down, z forward.
        var facing = Matrix<double>.Build.DenseOfRowArrays([0, 1, 0], [0, 0, -1], [-1, 0, 0]);
        var turned = About(2, pose.Yaw) * About(1, -pose.Pitch) * About(0, pose.Roll);
        var bearing = Vector<double>.Build.Dense([Math.Tan(right), Math.Tan(down), 1]).Normalize(2);
        var towards = Minimal(bearing);
        var landmarks = new FaceLandmarks();
        for (var i = 0; i < FaceLandmarks.Count; i++)
        {
            var model = HeadModel.Points[i];
            var point = towards * facing * turned * Vector<double>.Build.Dense([model.X, model.Y, model.Z])
                + bearing * distance;
            landmarks[i] = new Vector2(
                (float)(Camera.Cx + Camera.Fx * point[0] / point[2]),
                (float)(Camera.Cy + Camera.Fy * point[1] / point[2]));
        }
        return landmarks;
    }

    /// <summary>The smallest rotation that takes the optical axis onto a direction.</summary>
    private static Matrix<double> Minimal(Vector<double> to)
    {
        var cross = Matrix<double>.Build.DenseOfRowArrays([0, 0, to[0]], [0, 0, to[1]], [-to[0], -to[1], 0]);
        return Matrix<double>.Build.DenseIdentity(3) + cross + cross * cross / (1 + to[2]);
    }

    private static Matrix<double> About(int axis, double angle)
    {
        var (s, c) = Math.SinCos(angle);
        return axis switch
        {
            0 => Matrix<double>.Build.DenseOfRowArrays([1, 0, 0], [0, c, -s], [0, s, c]),
            1 => Matrix<double>.Build.DenseOfRowArrays([c, 0, s], [0, 1, 0], [-s, 0, c]),
            _ => Matrix<double>.Build.DenseOfRowArrays([c, -s, 0], [s, c, 0], [0, 0, 1]),
        };
    }
}
