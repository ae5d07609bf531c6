using System.Numerics;

namespace Astro.Simulation.Rendering.Raster;

/// <summary>A rotation and a translation: p ↦ x·AxisX + y·AxisY + z·AxisZ + Origin.</summary>
/// <param name="AxisX">Image of the x axis.</param>
/// <param name="AxisY">Image of the y axis.</param>
/// <param name="AxisZ">Image of the z axis.</param>
/// <param name="Origin">Image of the origin.</param>
internal readonly record struct RigidTransform(Vector3 AxisX, Vector3 AxisY, Vector3 AxisZ, Vector3 Origin)
{
    /// <summary>From <c>map</c> to the optical frame of a camera.</summary>
    public static RigidTransform ToOptical(in CameraPose camera) =>
        new RigidTransform(camera.Right, camera.Down, camera.Forward, camera.Position).Inverse();

    /// <summary>A turn about the vertical, then a shift.</summary>
    public static RigidTransform Yaw(double yaw, Vector3 origin)
    {
        (float sin, float cos) = ((float)Math.Sin(yaw), (float)Math.Cos(yaw));
        return new(new Vector3(cos, sin, 0), new Vector3(-sin, cos, 0), Vector3.UnitZ, origin);
    }

    /// <summary>A turn about the y axis; positive tips the x axis down.</summary>
    public static RigidTransform Pitch(double pitch)
    {
        (float sin, float cos) = ((float)Math.Sin(pitch), (float)Math.Cos(pitch));
        return new(new Vector3(cos, 0, -sin), Vector3.UnitY, new Vector3(sin, 0, cos), Vector3.Zero);
    }

    public Vector3 Apply(Vector3 p) => Rotate(p) + Origin;

    public Vector3 Rotate(Vector3 v) => AxisX * v.X + AxisY * v.Y + AxisZ * v.Z;

    /// <summary>First <paramref name="inner"/>, then this.</summary>
    public RigidTransform After(in RigidTransform inner) =>
        new(Rotate(inner.AxisX), Rotate(inner.AxisY), Rotate(inner.AxisZ), Apply(inner.Origin));

    public RigidTransform Inverse()
    {
        RigidTransform turn = new(
            new Vector3(AxisX.X, AxisY.X, AxisZ.X),
            new Vector3(AxisX.Y, AxisY.Y, AxisZ.Y),
            new Vector3(AxisX.Z, AxisY.Z, AxisZ.Z),
            Vector3.Zero);
        return turn with { Origin = -turn.Rotate(Origin) };
    }
}
