using Astro.Messages.GeometryMsgs;

namespace Astro.Ros;

/// <summary>
/// A rotation, then a translation: the pose of one frame in another, or what takes coordinates from the one to the
/// other. <c>targetFromSource.Apply(pointInSource)</c> is the point in the target frame.
/// </summary>
/// <param name="Translation">Where the source frame's origin lies in the target frame (m).</param>
/// <param name="Rotation">How the source frame is turned in the target frame.</param>
public readonly record struct RigidTransform(Vector3D Translation, Rotation Rotation)
{
    /// <summary>No change.</summary>
    public static RigidTransform Identity { get; } = new(default, Rotation.Identity);

    /// <summary>The way back.</summary>
    public RigidTransform Inverse
    {
        get
        {
            var rotation = Rotation.Inverse;
            return new(-rotation.Apply(Translation), rotation);
        }
    }

    /// <summary>The turn about z (rad, −π to π).</summary>
    public double Yaw => Rotation.Yaw;

    /// <summary>First <paramref name="b"/>, then <paramref name="a"/>: <c>aFromB * bFromC</c> is a from c.</summary>
    public static RigidTransform operator *(RigidTransform a, RigidTransform b) =>
        new(a.Apply(b.Translation), a.Rotation * b.Rotation);

    /// <summary>A pose on the floor.</summary>
    /// <param name="x">Metres.</param>
    /// <param name="y">Metres.</param>
    /// <param name="yaw">Radians, counter-clockwise seen from above.</param>
    public static RigidTransform FromPlanar(double x, double y, double yaw) => new(new(x, y, 0), Rotation.FromYaw(yaw));

    /// <summary>Reads a message.</summary>
    /// <exception cref="ArgumentException">Its quaternion is not a rotation.</exception>
    public static RigidTransform FromMessage(Transform message) =>
        new(Vector3D.FromMessage(message.Translation), Rotation.FromMessage(message.Rotation));

    /// <summary>Reads a message.</summary>
    /// <exception cref="ArgumentException">Its quaternion is not a rotation.</exception>
    public static RigidTransform FromMessage(Pose message) =>
        new(Vector3D.FromMessage(message.Position), Rotation.FromMessage(message.Orientation));

    /// <summary>The transform between <paramref name="a"/> (at 0) and <paramref name="b"/> (at 1).</summary>
    public static RigidTransform Interpolate(RigidTransform a, RigidTransform b, double fraction) => new(
        Vector3D.Lerp(a.Translation, b.Translation, fraction), Rotation.Slerp(a.Rotation, b.Rotation, fraction));

    /// <summary>The point, in the other frame's coordinates.</summary>
    public Vector3D Apply(Vector3D point) => Rotation.Apply(point) + Translation;

    /// <summary>As a transform's message.</summary>
    public Transform ToTransform() => new() { Translation = Translation.ToVector3(), Rotation = Rotation.ToMessage() };

    /// <summary>As a pose's message.</summary>
    public Pose ToPose() => new() { Position = Translation.ToPoint(), Orientation = Rotation.ToMessage() };
}
