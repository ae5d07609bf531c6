using System.Numerics;

namespace Astro.Simulation.Rendering.Raster;

/// <summary>Between sRGB bytes (IEC 61966-2-1) and linear light, where white is 1.</summary>
internal static class LinearLight
{
    private const int EncodeSteps = 4096;
    private static readonly float[] Decoded = DecodeTable();
    private static readonly byte[] Encoded = EncodeTable();

    /// <summary>sRGB bytes for linear light 0 to 1 in <see cref="EncodeScale"/> steps.</summary>
    public static ReadOnlySpan<byte> EncodeBytes => Encoded;

    /// <summary>Index of white in <see cref="EncodeBytes"/>.</summary>
    public static float EncodeScale => EncodeSteps - 1;

    public static float Decode(byte value) => Decoded[value];

    public static Vector4 Decode(byte r, byte g, byte b) => new(Decoded[r], Decoded[g], Decoded[b], 0);

    public static Vector4 Decode(Rgb colour) => Decode(colour.R, colour.G, colour.B);

    /// <summary>The colour of a black body, scaled so that its largest part is 1, relative to 6500 K.</summary>
    /// <param name="kelvin">2000 to 12000; other values are clamped.</param>
    /// <remarks>Logarithmic and power fits per channel over that range, as in common photo editors; the error
    /// against the Planckian locus is below what a white balance hides.</remarks>
    public static Vector4 BlackBody(double kelvin)
    {
        double t = Math.Clamp(kelvin, 2000, 12000) / 100;
        double r = t <= 66 ? 1 : Math.Clamp(1.2929 * Math.Pow(t - 60, -0.1332), 0, 1);
        double g = t <= 66 ? 0.39 * Math.Log(t) - 0.6318 : 1.1299 * Math.Pow(t - 60, -0.0755);
        double b = t >= 66 ? 1 : 0.5432 * Math.Log(t - 10) - 1.1963;
        Vector4 srgb = new((float)r, (float)Math.Clamp(g, 0, 1), (float)Math.Clamp(b, 0, 1), 0);
        // A camera's white balance takes back most of a lamp's tint.
        Vector4 tint = Vector4.Lerp(Vector4.One, srgb, 0.45f);
        tint.W = 0;
        return tint;
    }

    private static float[] DecodeTable()
    {
        float[] table = new float[256];
        for (int i = 0; i < table.Length; i++)
        {
            double v = i / 255.0;
            table[i] = (float)(v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4));
        }

        return table;
    }

    private static byte[] EncodeTable()
    {
        byte[] table = new byte[EncodeSteps];
        for (int i = 0; i < table.Length; i++)
        {
            double v = i / (double)(EncodeSteps - 1);
            double s = v <= 0.0031308 ? v * 12.92 : 1.055 * Math.Pow(v, 1 / 2.4) - 0.055;
            table[i] = (byte)Math.Round(s * 255);
        }

        return table;
    }
}
