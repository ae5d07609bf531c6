namespace Astro.Vision;

/// <summary>
/// A head's rotation from five points of its face: the rotation and position of <see cref="HeadModel"/> whose
/// perspective projection lies closest to them, by Levenberg and Marquardt's method (Marquardt, 1963) from a frontal
/// start. Takes microseconds and allocates nothing.
/// </summary>
public static class HeadPoseEstimator
{
    private const int MaxSteps = 20;
    private const double LeastImprovement = 1e-10;

    /// <summary>The head's rotation against the camera's line of sight to it.</summary>
    /// <param name="landmarks">The five points (px).</param>
    /// <param name="camera">The camera that took the frame.</param>
    /// <returns>Angles (rad); all zero where the points coincide or are not finite.</returns>
    public static HeadPose Estimate(in FaceLandmarks landmarks, in CameraIntrinsics camera)
    {
        if (Solve(landmarks, camera) is not { } head)
            return default;
        return HeadRotation.ToPose(HeadRotation.OntoAxis(head.Position) * head.Rotation);
    }

    private static (Matrix3 Rotation, Vector3d Position)? Solve(in FaceLandmarks landmarks, in CameraIntrinsics camera)
    {
        Span<Vector3d> rays = stackalloc Vector3d[FaceLandmarks.Count];
        var toAxis = FaceRays.Centre(landmarks, camera, rays);
        var across = rays[1] + rays[0] * -1;
        var eyes = Math.Sqrt(across.X * across.X + across.Y * across.Y);
        if (!(eyes > 0) || !double.IsFinite(eyes))
            return null;
        // The eyes' slope in the image is the roll of a frontal head, and their distance says how far away it is.
        var roll = Math.Atan2(-across.Y, across.X);
        var rotation = HeadRotation.FromPose(new HeadPose(0, 0, (float)roll));
        var middle = (rays[0] + rays[1]) * 0.5;
        var position = new Vector3d(middle.X, middle.Y, 1) * (HeadModel.EyeDistance / eyes);
        var projection = new HeadProjection(rays);
        var error = projection.Error(rotation, position);
        var damping = 1e-3;
        Span<double> step = stackalloc double[HeadProjection.Unknowns];
        for (var i = 0; i < MaxSteps; i++)
        {
            if (!projection.Step(rotation, position, damping, step))
                break;
            var turned = Matrix3.Rotation(new Vector3d(step[0], step[1], step[2])) * rotation;
            var moved = position + new Vector3d(step[3], step[4], step[5]) * position.Z;
            var better = moved.Z > 0 ? projection.Error(turned, moved) : double.PositiveInfinity;
            if (!(better < error))
            {
                damping *= 10;
                continue;
            }
            var done = error - better < LeastImprovement * error;
            (rotation, position, error) = (turned, moved, better);
            damping /= 10;
            if (done)
                break;
        }
        var back = toAxis.Transposed;
        return (back * rotation, back * position);
    }
}
