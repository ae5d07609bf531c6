namespace Astro.Vision;

/// <summary>
/// A turned head in the optical frame. The unturned head looks back along z, so its axes (x out of the face, y to
/// the person's left, z up) lie along the optical frame's −z, x and −y.
/// </summary>
internal static class HeadRotation
{
    /// <summary>The matrix that takes points of the head into an optical frame whose z axis meets the head.</summary>
    public static Matrix3 FromPose(HeadPose pose)
    {
        var (sy, cy) = Math.SinCos(pose.Yaw);
        var (sp, cp) = Math.SinCos(-pose.Pitch);
        var (sr, cr) = Math.SinCos(pose.Roll);
        var forward = new Vector3d(cy * cp, sy * cp, -sp);
        var left = new Vector3d(cy * sp * sr - sy * cr, sy * sp * sr + cy * cr, cp * sr);
        var up = new Vector3d(cy * sp * cr + sy * sr, sy * sp * cr - cy * sr, cp * cr);
        return new Matrix3(ToOptical(forward), ToOptical(left), ToOptical(up));
    }

    /// <summary>The angles of such a matrix.</summary>
    public static HeadPose ToPose(in Matrix3 rotation)
    {
        var forward = FromOptical(rotation.X);
        var left = FromOptical(rotation.Y);
        var up = FromOptical(rotation.Z);
        return new HeadPose(
            (float)Math.Atan2(forward.Y, forward.X),
            (float)Math.Asin(Math.Clamp(forward.Z, -1, 1)),
            (float)Math.Atan2(left.Z, up.Z));
    }

    /// <summary>The smallest rotation that takes a direction onto the optical axis.</summary>
    public static Matrix3 OntoAxis(Vector3d direction)
    {
        var d = direction / direction.Length;
        // Rodrigues' formula for the axis d × z, with 1 − cos over sin² written as 1 over 1 + cos.
        var k = 1 / (1 + d.Z);
        return new Matrix3(
            new Vector3d(1 - d.X * d.X * k, -d.X * d.Y * k, d.X),
            new Vector3d(-d.X * d.Y * k, 1 - d.Y * d.Y * k, d.Y),
            new Vector3d(-d.X, -d.Y, d.Z));
    }

    private static Vector3d ToOptical(Vector3d head) => new(head.Y, -head.Z, -head.X);

    private static Vector3d FromOptical(Vector3d optical) => new(-optical.Z, optical.X, -optical.Y);
}
