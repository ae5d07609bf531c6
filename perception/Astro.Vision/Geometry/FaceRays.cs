namespace Astro.Vision;

/// <summary>Five pixels as seen by a camera that was turned to look straight at the face.</summary>
internal static class FaceRays
{
    /// <summary>
    /// Writes the points of the plane z = 1 where the turned camera sees the five landmarks, and returns the turn.
    /// Near a frame's edge a face is drawn out; through the turned camera it looks as it does in the middle.
    /// </summary>
    public static Matrix3 Centre(in FaceLandmarks landmarks, in CameraIntrinsics camera, Span<Vector3d> rays)
    {
        Vector3d sum = default;
        for (var i = 0; i < FaceLandmarks.Count; i++)
        {
            var ray = camera.Ray(landmarks[i]);
            rays[i] = new Vector3d(ray.X, ray.Y, ray.Z);
            sum += rays[i];
        }
        var toAxis = HeadRotation.OntoAxis(sum);
        for (var i = 0; i < FaceLandmarks.Count; i++)
        {
            var turned = toAxis * rays[i];
            rays[i] = turned / turned.Z;
        }
        return toAxis;
    }
}
