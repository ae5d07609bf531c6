using Astro.Messages.GeometryMsgs;

namespace Astro.Ros;

/// <summary>A point or a displacement in three dimensions (m), in double precision.</summary>
public readonly record struct Vector3D(double X, double Y, double Z)
{
    /// <summary>The length (m).</summary>
    public double Length => Math.Sqrt(Dot(this));

    /// <summary>The sum, component by component.</summary>
    public static Vector3D operator +(Vector3D a, Vector3D b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    /// <summary>The difference, component by component.</summary>
    public static Vector3D operator -(Vector3D a, Vector3D b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    /// <summary>The opposite.</summary>
    public static Vector3D operator -(Vector3D a) => new(-a.X, -a.Y, -a.Z);

    /// <summary>Stretched by a factor.</summary>
    public static Vector3D operator *(Vector3D a, double factor) => new(a.X * factor, a.Y * factor, a.Z * factor);

    /// <summary>Reads a message.</summary>
    public static Vector3D FromMessage(Vector3 message) => new(message.X, message.Y, message.Z);

    /// <summary>Reads a message.</summary>
    public static Vector3D FromMessage(Point message) => new(message.X, message.Y, message.Z);

    /// <summary>The point between <paramref name="a"/> (at 0) and <paramref name="b"/> (at 1).</summary>
    public static Vector3D Lerp(Vector3D a, Vector3D b, double fraction) => a + (b - a) * fraction;

    /// <summary>The scalar product.</summary>
    public double Dot(Vector3D other) => X * other.X + Y * other.Y + Z * other.Z;

    /// <summary>The vector product.</summary>
    public Vector3D Cross(Vector3D other) =>
        new(Y * other.Z - Z * other.Y, Z * other.X - X * other.Z, X * other.Y - Y * other.X);

    /// <summary>As a displacement's message.</summary>
    public Vector3 ToVector3() => new() { X = X, Y = Y, Z = Z };

    /// <summary>As a point's message.</summary>
    public Point ToPoint() => new() { X = X, Y = Y, Z = Z };
}
