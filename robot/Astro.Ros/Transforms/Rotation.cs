using Astro.Messages.GeometryMsgs;

namespace Astro.Ros;

/// <summary>A rotation in three dimensions as a unit quaternion, in double precision.</summary>
public readonly record struct Rotation
{
    // Below this angle between two quaternions (cosine) slerp's sine is too small to divide by.
    private const double NearlyEqual = 0.9999995;

    /// <summary>Normalises a quaternion.</summary>
    /// <exception cref="ArgumentException">Its length is zero or not finite.</exception>
    public Rotation(double x, double y, double z, double w)
    {
        var length = Math.Sqrt(x * x + y * y + z * z + w * w);
        if (!(length > 0) || !double.IsFinite(length))
            throw new ArgumentException($"({x}, {y}, {z}, {w}) is not a rotation.");
        (X, Y, Z, W) = (x / length, y / length, z / length, w / length);
    }

    /// <summary>No rotation.</summary>
    public static Rotation Identity { get; } = new(0, 0, 0, 1);

    /// <summary>The quaternion's i component.</summary>
    public double X { get; }

    /// <summary>The quaternion's j component.</summary>
    public double Y { get; }

    /// <summary>The quaternion's k component.</summary>
    public double Z { get; }

    /// <summary>The quaternion's real component.</summary>
    public double W { get; }

    /// <summary>The turn about z (rad, −π to π) of the rotation taken as yaw, then pitch, then roll.</summary>
    public double Yaw => Math.Atan2(2 * (W * Z + X * Y), 1 - 2 * (Y * Y + Z * Z));

    /// <summary>The turn about the new y (rad, −π/2 to π/2).</summary>
    public double Pitch => Math.Asin(Math.Clamp(2 * (W * Y - Z * X), -1, 1));

    /// <summary>The turn about the newest x (rad, −π to π).</summary>
    public double Roll => Math.Atan2(2 * (W * X + Y * Z), 1 - 2 * (X * X + Y * Y));

    /// <summary>The rotation back.</summary>
    public Rotation Inverse => new(-X, -Y, -Z, W);

    /// <summary>First <paramref name="b"/>, then <paramref name="a"/>.</summary>
    public static Rotation operator *(Rotation a, Rotation b) => new(
        a.W * b.X + a.X * b.W + a.Y * b.Z - a.Z * b.Y,
        a.W * b.Y - a.X * b.Z + a.Y * b.W + a.Z * b.X,
        a.W * b.Z + a.X * b.Y - a.Y * b.X + a.Z * b.W,
        a.W * b.W - a.X * b.X - a.Y * b.Y - a.Z * b.Z);

    /// <summary>The rotation by <paramref name="yaw"/> about z (rad).</summary>
    public static Rotation FromYaw(double yaw) => new(0, 0, Math.Sin(yaw / 2), Math.Cos(yaw / 2));

    /// <summary>
    /// The rotation by roll about x, then pitch about y, then yaw about z, all of the fixed axes (rad).
    /// </summary>
    public static Rotation FromRollPitchYaw(double roll, double pitch, double yaw) =>
        FromYaw(yaw)
        * new Rotation(0, Math.Sin(pitch / 2), 0, Math.Cos(pitch / 2))
        * new Rotation(Math.Sin(roll / 2), 0, 0, Math.Cos(roll / 2));

    /// <summary>Reads a message.</summary>
    /// <exception cref="ArgumentException">It is not a rotation.</exception>
    public static Rotation FromMessage(Quaternion message) => new(message.X, message.Y, message.Z, message.W);

    /// <summary>
    /// The rotation on the shortest way from <paramref name="a"/> (at 0) to <paramref name="b"/> (at 1), at a constant
    /// rate (Shoemake, Animating rotation with quaternion curves, 1985).
    /// </summary>
    public static Rotation Slerp(Rotation a, Rotation b, double fraction)
    {
        var cosine = a.X * b.X + a.Y * b.Y + a.Z * b.Z + a.W * b.W;
        var sign = cosine < 0 ? -1 : 1;
        var (from, to) = (1 - fraction, sign * fraction);
        if (Math.Abs(cosine) < NearlyEqual)
        {
            var angle = Math.Acos(Math.Abs(cosine));
            from = Math.Sin((1 - fraction) * angle) / Math.Sin(angle);
            to = sign * Math.Sin(fraction * angle) / Math.Sin(angle);
        }
        return new Rotation(
            from * a.X + to * b.X, from * a.Y + to * b.Y, from * a.Z + to * b.Z, from * a.W + to * b.W);
    }

    /// <summary>The vector, rotated.</summary>
    public Vector3D Apply(Vector3D vector)
    {
        var axis = new Vector3D(X, Y, Z);
        var twice = axis.Cross(vector) * 2;
        return vector + twice * W + axis.Cross(twice);
    }

    /// <summary>As a message.</summary>
    public Quaternion ToMessage() => new() { X = X, Y = Y, Z = Z, W = W };
}
