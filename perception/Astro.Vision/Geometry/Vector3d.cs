namespace Astro.Vision;

/// <summary>Three numbers in double precision.</summary>
internal readonly record struct Vector3d(double X, double Y, double Z)
{
    public double Length => Math.Sqrt(X * X + Y * Y + Z * Z);

    public static Vector3d operator +(Vector3d a, Vector3d b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Vector3d operator *(Vector3d a, double scale) => new(a.X * scale, a.Y * scale, a.Z * scale);

    public static Vector3d operator /(Vector3d a, double scale) => a * (1 / scale);
}
