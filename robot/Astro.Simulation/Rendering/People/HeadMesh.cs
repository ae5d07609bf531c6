using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.People;

/// <summary>The head's triangles and how they lie on its texture: u runs round it, v from crown to chin.</summary>
internal static class HeadMesh
{
    private const int FrontColumns = 28;
    private const int BackColumns = 14;
    // The share of the texture's width that the front half gets.
    private const float FrontShare = 0.7f;
    private const float HairThickness = 0.008f;

    // Levels of the rings, millimetres, from below: close where the relief is.
    private static readonly float[] Levels =
    [
        -118, -116, -113, -109, -104, -98, -92, -86, -80, -74, -68, -63, -58, -54, -50, -47, -44, -41, -38, -35, -32,
        -27, -22, -17, -12, -6, 0, 6, 12, 20, 30, 42, 55, 68, 80, 92, 101, 107, 112, 115,
    ];

    public static Mesh Build(Texture texture, float scale)
    {
        MeshBuilder mesh = new(texture);
        foreach (float level in Levels)
            Ring(mesh, level / 1000);
        mesh.Grid(0, FrontColumns + BackColumns, Levels.Length - 1);
        Ear(mesh, -1);
        Ear(mesh, 1);
        mesh.SmoothNormals(0);
        return mesh.Build(scale);
    }

    /// <summary>Angle about the vertical at a texture column, 0 to 1.</summary>
    public static float Angle(float u)
    {
        float offset = (u - 0.5f) * 2, size = MathF.Abs(offset);
        float turn = size < FrontShare
            ? size / FrontShare / 2
            : 0.5f + (size - FrontShare) / (1 - FrontShare) / 2;
        return MathF.CopySign(turn * MathF.PI, offset);
    }

    /// <summary>Level on the head at a texture row, 0 to 1.</summary>
    public static float Level(float v) => float.Lerp(HeadShape.Top, HeadShape.Bottom, v);

    private static float Row(float z) =>
        Math.Clamp((HeadShape.Top - z) / (HeadShape.Top - HeadShape.Bottom), 0.002f, 0.998f);

    private static void Ring(MeshBuilder mesh, float z)
    {
        for (int i = 0; i <= FrontColumns + BackColumns; i++)
        {
            float u = i < BackColumns / 2 ? (1 - FrontShare) / 2 * i / (BackColumns / 2)
                : i > BackColumns / 2 + FrontColumns
                    ? 1 - (1 - FrontShare) / 2 * (BackColumns + FrontColumns - i) / (BackColumns / 2)
                    : (1 - FrontShare) / 2 + FrontShare * (i - BackColumns / 2) / FrontColumns;
            float angle = Angle(u);
            Vector3 surface = HeadShape.Surface(z, angle);
            Vector3 outward = Vector3.Normalize(surface + new Vector3(0.01f, 0, 0.02f));
            surface += outward * (HairThickness * Hairline.Cover(z, angle));
            mesh.Vertex(surface, Vector3.Zero, new Vector2(u, Row(z)), new Vector4(Vector3.One, 0));
        }
    }

    // A flattened ellipsoid in skin colour, which the texture shows under the chin.
    private static void Ear(MeshBuilder mesh, int side)
    {
        const int Rings = 8, Columns = 10;
        Vector3 centre = new(-0.016f, side * 0.076f, -0.018f);
        Vector3 size = new(0.017f, 0.010f, 0.033f);
        int first = mesh.VertexCount;
        for (int j = 0; j <= Rings; j++)
        {
            (float sin, float cos) = MathF.SinCos(MathF.PI * j / Rings);
            for (int i = 0; i <= Columns; i++)
            {
                (float s, float c) = MathF.SinCos(2 * MathF.PI * (i % Columns) / Columns);
                // The upper half of an ear leans back and stands off.
                Vector3 offset = new Vector3(c * sin, s * sin, -cos) * size;
                offset += new Vector3(-0.25f, side * 0.12f, 0) * offset.Z;
                mesh.Vertex(centre + offset, Vector3.Zero, new Vector2(0.5f, 0.995f), new Vector4(Vector3.One, 0));
            }
        }

        mesh.Grid(first, Columns, Rings);
    }
}
