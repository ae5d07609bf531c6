using System.Numerics;

namespace Astro.Simulation.Rendering.Raster;

/// <summary>Triangles with one texture. Corners run anticlockwise seen from outside.</summary>
/// <param name="Positions">Metres.</param>
/// <param name="Normals">Unit vectors, one a vertex.</param>
/// <param name="Uv">Texture coordinates, one a vertex.</param>
/// <param name="Colours">Linear colour a vertex that the texture is multiplied by; once a mesh is lit, its light too. W
/// is white light added on top: before, how much of a coat's sheen shows, 0 to 1; lit, the sheen.</param>
/// <param name="Triangles">Three vertex numbers a triangle.</param>
/// <param name="Texture">The texture.</param>
internal sealed record Mesh(
    Vector3[] Positions, Vector3[] Normals, Vector2[] Uv, Vector4[] Colours, ushort[] Triangles, Texture Texture)
{
    /// <summary>Middle of the bounding box.</summary>
    public Vector3 Centre { get; } = (Positions.Aggregate(Vector3.Min) + Positions.Aggregate(Vector3.Max)) / 2;

    /// <summary>Of the sphere about the centre that holds every vertex.</summary>
    public float Radius { get; } = Bound(Positions);

    /// <summary>Whether it has a coat that mirrors light.</summary>
    public bool IsGlossy { get; } = Colours.Any(colour => colour.W > 0);

    private static float Bound(Vector3[] positions)
    {
        Vector3 centre = (positions.Aggregate(Vector3.Min) + positions.Aggregate(Vector3.Max)) / 2;
        return positions.Max(p => Vector3.Distance(p, centre));
    }
}
