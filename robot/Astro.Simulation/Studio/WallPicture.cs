using System.Numerics;
using Astro.Simulation.Rendering;

namespace Astro.Simulation.Studio;

/// <summary>A picture on a wall, and where on it a face is.</summary>
/// <param name="Part">As the scene has it.</param>
/// <param name="Face">The box of the face that it shows, in its image (px); null for none.</param>
internal sealed record WallPicture(ScenePicture Part, PixelBox? Face)
{
    private Vector3 Outward => new((float)Math.Cos(Part.Yaw), (float)Math.Sin(Part.Yaw), 0);

    public Vector3 Centre => new Vector3((float)Part.X, (float)Part.Y, (float)Part.Z) + 0.02f * Outward;

    public bool IsSeenFrom(Vector3 place) => Vector3.Dot(Outward, place - Centre) > 0;

    /// <summary>Where a point of its image (px) is in <c>map</c>.</summary>
    public Vector3 At(float x, float y)
    {
        Vector3 across = new Vector3(-Outward.Y, Outward.X, 0) * (float)Part.Width;
        Vector3 up = Vector3.UnitZ * (float)Part.Height;
        (float u, float v) = ((x + 0.5f) / Part.Picture.Width, (y + 0.5f) / Part.Picture.Height);
        return Centre + across * (u - 0.5f) + up * (0.5f - v);
    }
}
