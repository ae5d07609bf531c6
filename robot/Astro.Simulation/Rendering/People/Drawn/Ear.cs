using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>An ear: a bowl with a rolled rim and a lobe, closed behind.</summary>
internal static class Ear
{
    private const int Columns = 19;

    // Rings from the canal over the rim to the back of the head: share of the outline, height above the ear's plane,
    // share of light.
    private static readonly (float Radius, float Height, float Light)[] Rings =
    [
        (0, -3, 0.55f), (0.25f, -3.5f, 0.55f), (0.48f, -1, 0.72f), (0.60f, 2, 0.95f), (0.70f, 1, 0.82f),
        (0.80f, 1.5f, 0.85f),
        (0.90f, 5, 1.02f), (1, 5, 1), (1.02f, 2, 0.9f), (0.92f, -2, 0.75f), (0.55f, -14, 0.6f),
    ];

    public static void AddTo(MeshBuilder mesh, FaceForm form, Genome genes, Complexion colours, int side)
    {
        float size = (1 + 0.15f * genes[Gene.EarSize]) * (1 - 0.08f * genes.Childhood);
        float stand = 0.40f + 0.28f * genes[Gene.EarStandOff];
        Vector3 root = form.Surface(form.At(-18), side * 1.62f) + new Vector3(0, side * (1 + 3 * stand), 0);
        root.Z += 3.5f * genes[Gene.EarLevel];
        // The ear's plane opens to the front.
        Vector3 back = Vector3.Normalize(new Vector3(-1, side * stand, 0)), up = new(-0.17f, side * 0.08f, 1);
        Vector3 outward = Vector3.Normalize(new Vector3(stand, side, 0));
        Vector4 blood = colours.Skin * new Vector4(1, 0.90f, 0.88f, 0) + Vector4.UnitW;
        Lattice skin = new(Columns, Rings.Length, isRing: true);
        for (int j = 0; j < Rings.Length; j++)
        {
            for (int i = 0; i < Columns; i++)
            {
                (float sin, float cos) = MathF.SinCos(-side * 2 * MathF.PI * (i % (Columns - 1)) / (Columns - 1));
                float lobe = sin < 0 ? 1 - 0.28f * sin * sin : 1;
                float rim = cos < -0.5f ? 0.3f : 1;
                Vector3 flat = back * (16.5f * cos * lobe * Rings[j].Radius + 2) + up * (31 * sin * Rings[j].Radius);
                // Its front edge grows out of the head.
                float sunk = 4.5f * MathF.Max(0, -cos) * Rings[j].Radius;
                skin[j, i] = root + (flat + outward * (Rings[j].Height * rim - sunk)) * size;
            }
        }

        skin.AddTo(mesh, (_, _) => new Vector2(0.5f, 0.5f), (j, _) => blood * Rings[j].Light);
    }
}
