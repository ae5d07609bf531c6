using System.Numerics;
using Astro.Simulation.Rendering.Raster;
using Astro.Simulation.Rendering.Scene;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>Strands, as factors on the colour of hair. Shared by everybody.</summary>
internal static class HairTexture
{
    private const int Log2 = 7;
    private static readonly Texture[] Textures = [Weave(Straight), Weave(Waves), Weave(Coils)];

    /// <summary>How hair grows.</summary>
    internal enum Kind
    {
        Straight, Wavy, Coiled,
    }

    public static Texture Of(Kind kind) => Textures[(int)kind];

    private static float Straight(float u, float v) =>
        0.92f + 0.20f * Materials.Noise(u, v, 64, 3, 71) + 0.12f * Materials.Noise(u, v, 128, 6, 72) +
        0.14f * Materials.Noise(u, v, 14, 2, 73);

    private static float Waves(float u, float v)
    {
        float bent = u + 0.02f * MathF.Sin(v * 4 * MathF.PI) + 0.01f * MathF.Sin(v * 10 * MathF.PI);
        return 0.90f + 0.24f * Materials.Noise(bent, v, 40, 4, 74) + 0.20f * Materials.Noise(bent, v, 12, 5, 75);
    }

    private static float Coils(float u, float v) =>
        0.88f + 0.30f * Materials.Noise(u, v, 40, 40, 76) + 0.22f * Materials.Noise(u, v, 18, 18, 77);

    private static Texture Weave(Func<float, float, float> tone)
    {
        const int Side = 1 << Log2;
        Vector4[] texels = new Vector4[Side * Side];
        for (int i = 0; i < texels.Length; i++)
            texels[i] = Vector4.One * tone((i % Side + 0.5f) / Side, (i / Side + 0.5f) / Side);
        return new Texture(Log2, Log2, texels);
    }
}
