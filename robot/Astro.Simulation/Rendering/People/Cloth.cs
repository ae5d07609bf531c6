using System.Numerics;
using Astro.Simulation.Rendering.Raster;
using Astro.Simulation.Rendering.Scene;

namespace Astro.Simulation.Rendering.People;

/// <summary>A faint weave that keeps clothes from looking like plastic.</summary>
internal static class Cloth
{
    private const int Log2 = 6;

    public static Texture Weave()
    {
        const int Side = 1 << Log2;
        Vector4[] texels = new Vector4[Side * Side];
        for (int i = 0; i < texels.Length; i++)
        {
            (float u, float v) = ((i % Side + 0.5f) / Side, (i / Side + 0.5f) / Side);
            texels[i] = Vector4.One * (0.95f + 0.08f * Materials.Noise(u, v, 32, 32, 51) +
                0.06f * Materials.Noise(u, v, 4, 8, 52));
        }

        return new Texture(Log2, Log2, texels);
    }
}
