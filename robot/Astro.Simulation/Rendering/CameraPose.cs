using System.Numerics;

namespace Astro.Simulation.Rendering;

/// <summary>Where the camera is in <c>map</c>: the pose of <c>camera_link</c> (x forward, y left, z up).</summary>
/// <param name="X">Metres.</param>
/// <param name="Y">Metres.</param>
/// <param name="Z">Height above the floor in metres.</param>
/// <param name="Yaw">Radians, anticlockwise from the map's x axis.</param>
/// <param name="Pitch">Radians; positive looks down, as a positive rotation about y does.</param>
public readonly record struct CameraPose(double X, double Y, double Z, double Yaw, double Pitch = 0)
{
    internal Vector3 Position => new((float)X, (float)Y, (float)Z);

    internal Vector3 Forward => new(
        (float)(Math.Cos(Yaw) * Math.Cos(Pitch)), (float)(Math.Sin(Yaw) * Math.Cos(Pitch)), (float)-Math.Sin(Pitch));

    internal Vector3 Right => new((float)Math.Sin(Yaw), (float)-Math.Cos(Yaw), 0);

    internal Vector3 Down => Vector3.Cross(Forward, Right);
}
