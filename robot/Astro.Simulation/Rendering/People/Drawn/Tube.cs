using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>Round things: tubes along a line, closed loops, and ellipsoids.</summary>
internal static class Tube
{
    /// <summary>A tube through points with a radius at each, its ends closed.</summary>
    /// <param name="mesh">Receives it.</param>
    /// <param name="joints">Points on its axis.</param>
    /// <param name="across">A direction that the axis never takes: it keeps the tube from twisting.</param>
    /// <param name="colour">Linear colour.</param>
    /// <param name="sides">Of a section.</param>
    public static void Along(
        MeshBuilder mesh, ReadOnlySpan<(Vector3 Centre, float Radius)> joints, Vector3 across, Vector4 colour,
        int sides)
    {
        Lattice skin = new(sides + 1, joints.Length + 2, isRing: true);
        for (int j = 0; j < joints.Length + 2; j++)
        {
            int at = Math.Clamp(j - 1, 0, joints.Length - 1);
            Vector3 along = Vector3.Normalize(
                joints[Math.Min(at + 1, joints.Length - 1)].Centre - joints[Math.Max(at - 1, 0)].Centre);
            float radius = j == 0 || j == joints.Length + 1 ? 0 : joints[at].Radius;
            Ring(skin, j, joints[at].Centre, along, across, radius);
        }

        skin.AddTo(mesh, (j, i) => new Vector2(i / (float)sides, 0.3f * j), (_, _) => colour);
    }

    /// <summary>A closed loop of even radius that nowhere runs forward.</summary>
    public static void Loop(MeshBuilder mesh, ReadOnlySpan<Vector3> centres, float radius, Vector4 colour, int sides)
    {
        int count = centres.Length;
        Lattice skin = new(sides + 1, count + 1, isRing: true);
        for (int j = 0; j <= count; j++)
        {
            Vector3 along = Vector3.Normalize(centres[(j + 1) % count] - centres[(j + count - 1) % count]);
            Ring(skin, j, centres[j % count], along, Vector3.UnitX, radius);
        }

        skin.AddTo(mesh, (_, _) => new Vector2(0.5f, 0.5f), (_, _) => colour);
    }

    /// <summary>An ellipsoid.</summary>
    public static void Blob(MeshBuilder mesh, Vector3 middle, Vector3 size, Vector4 colour)
    {
        const int Rows = 11, Columns = 17;
        Lattice skin = new(Columns, Rows, isRing: true);
        for (int j = 0; j < Rows; j++)
        {
            (float sin, float cos) = MathF.SinCos(MathF.PI * j / (Rows - 1));
            for (int i = 0; i < Columns; i++)
            {
                (float s, float c) = MathF.SinCos(2 * MathF.PI * (i % (Columns - 1)) / (Columns - 1));
                skin[j, i] = middle + new Vector3(c * sin, s * sin, cos) * size;
            }
        }

        skin.AddTo(mesh, (j, i) => new Vector2(2f * i / (Columns - 1), j / (Rows - 1f)), (_, _) => colour);
    }

    private static void Ring(Lattice skin, int row, Vector3 centre, Vector3 along, Vector3 across, float radius)
    {
        Vector3 a = Vector3.Normalize(Vector3.Cross(across, along)), b = Vector3.Cross(along, a);
        for (int i = 0; i < skin.Columns; i++)
        {
            (float sin, float cos) = MathF.SinCos(-2 * MathF.PI * (i % (skin.Columns - 1)) / (skin.Columns - 1));
            skin[row, i] = centre + (a * cos + b * sin) * radius;
        }
    }
}
