namespace Astro.Vision;

/// <summary>
/// How far away a face is, from how large it looks. A turned head's eyes come closer together in the image, a nodding
/// head's mouth comes closer to its eyes; so all five points of <see cref="HeadModel"/> are turned as the head is and
/// compared with what the camera sees. Adult heads differ by about ±6 % in size, and so does the answer.
/// </summary>
public static class DistanceEstimator
{
    private const int Refinements = 4;

    /// <summary>From the camera to the point midway between the eyes (m).</summary>
    /// <param name="landmarks">The five points (px).</param>
    /// <param name="camera">The camera that took the frame.</param>
    /// <param name="pose">How the head is turned, from <see cref="HeadPoseEstimator"/>.</param>
    /// <returns>Metres; positive infinity where the points coincide, NaN where they are not finite.</returns>
    public static float Estimate(in FaceLandmarks landmarks, in CameraIntrinsics camera, HeadPose pose)
    {
        Span<Vector3d> seen = stackalloc Vector3d[FaceLandmarks.Count];
        Span<Vector3d> head = stackalloc Vector3d[FaceLandmarks.Count];
        FaceRays.Centre(landmarks, camera, seen);
        var middle = (seen[0] + seen[1]) * 0.5;
        var eyes = new Vector3d(middle.X, middle.Y, 1);
        var rotation = HeadRotation.OntoAxis(eyes).Transposed * HeadRotation.FromPose(pose);
        for (var i = 0; i < head.Length; i++)
        {
            var point = HeadModel.Points[i];
            head[i] = rotation * new Vector3d(point.X, point.Y, point.Z);
        }
        // As in POSIT (DeMenthon and Davis, 1995): with each point's own depth known, scaling back to the eyes' depth
        // makes the projection a parallel one, whose scale is a division; the scale then gives better depths.
        var distance = double.PositiveInfinity;
        for (var i = 0; i < Refinements; i++)
            distance = 1 / Scale(seen, head, 1 / distance);
        return (float)(distance * eyes.Length);
    }

    private static double Scale(ReadOnlySpan<Vector3d> seen, ReadOnlySpan<Vector3d> head, double near)
    {
        Vector3d seenMean = default, headMean = default;
        for (var i = 0; i < seen.Length; i++)
        {
            seenMean += seen[i] * ((1 + head[i].Z * near) / seen.Length);
            headMean += head[i] / head.Length;
        }
        double shared = 0, spread = 0;
        for (var i = 0; i < seen.Length; i++)
        {
            var u = seen[i] * (1 + head[i].Z * near) + seenMean * -1;
            var m = head[i] + headMean * -1;
            shared += m.X * u.X + m.Y * u.Y;
            spread += m.X * m.X + m.Y * m.Y;
        }
        return Math.Max(shared / spread, 0);
    }
}
