namespace Astro.Vision;

/// <summary>A 3×3 matrix by its columns: the images of the axes.</summary>
internal readonly record struct Matrix3(Vector3d X, Vector3d Y, Vector3d Z)
{
    public static Vector3d operator *(in Matrix3 m, Vector3d v) => m.X * v.X + m.Y * v.Y + m.Z * v.Z;

    public static Matrix3 operator *(in Matrix3 a, in Matrix3 b) => new(a * b.X, a * b.Y, a * b.Z);

    /// <summary>The inverse of a rotation.</summary>
    public Matrix3 Transposed => new(
        new Vector3d(X.X, Y.X, Z.X), new Vector3d(X.Y, Y.Y, Z.Y), new Vector3d(X.Z, Y.Z, Z.Z));

    /// <summary>The rotation about <paramref name="axis"/> by its length (rad), by Rodrigues' formula.</summary>
    public static Matrix3 Rotation(Vector3d axis)
    {
        var angle = axis.Length;
        if (angle < 1e-12)
            return new Matrix3(new Vector3d(1, 0, 0), new Vector3d(0, 1, 0), new Vector3d(0, 0, 1));
        var (x, y, z) = axis / angle;
        var (s, c) = Math.SinCos(angle);
        var k = 1 - c;
        return new Matrix3(
            new Vector3d(c + x * x * k, y * x * k + z * s, z * x * k - y * s),
            new Vector3d(x * y * k - z * s, c + y * y * k, z * y * k + x * s),
            new Vector3d(x * z * k + y * s, y * z * k - x * s, c + z * z * k));
    }
}
