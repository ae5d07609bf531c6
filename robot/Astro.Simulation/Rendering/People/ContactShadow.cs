using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.People;

/// <summary>A soft dark spot on the floor, so that people stand on it and do not float.</summary>
internal static class ContactShadow
{
    private const int Log2 = 6;
    private const float Side = 1;
    private const float Darkness = 0.45f;

    // High enough to win against the floor in the depth buffer.
    private const float Height = 0.004f;

    public static Mesh Build()
    {
        const int Texels = 1 << Log2;
        Vector4[] shade = new Vector4[Texels * Texels];
        for (int i = 0; i < shade.Length; i++)
        {
            Vector2 offset = new((i % Texels + 0.5f) / Texels * 2 - 1, (i / Texels + 0.5f) / Texels * 2 - 1);
            float rim = MathF.Max(0, 1 - offset.LengthSquared());
            shade[i] = Vector4.One * (1 - Darkness * rim * rim);
        }

        MeshBuilder mesh = new(new Texture(Log2, Log2, shade) { IsShade = true }, Side);
        mesh.Panel(
            new Vector3(-Side / 2, -Side / 2, Height), Vector3.UnitX * Side, Vector3.UnitY * Side, (1, 1), Vector2.Zero,
            Vector4.One);
        return mesh.Build();
    }
}
