using System.Numerics;

namespace Astro.Simulation.Rendering.Raster;

/// <summary>A vertex in the optical frame (x right, y down, z forward), before projection.</summary>
internal readonly record struct ViewVertex(Vector3 Position, Vector2 Uv, Vector4 Light)
{
    public static ViewVertex Lerp(in ViewVertex a, in ViewVertex b, float t) => new(
        Vector3.Lerp(a.Position, b.Position, t), Vector2.Lerp(a.Uv, b.Uv, t), Vector4.Lerp(a.Light, b.Light, t));
}
