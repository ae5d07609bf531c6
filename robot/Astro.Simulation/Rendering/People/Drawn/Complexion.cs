using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>The colours of one person, linear.</summary>
internal sealed class Complexion
{
    // The Monk Skin Tone scale as published (Monk, 2019; skintone.google), sRGB.
    private static readonly Rgb[] Monk =
    [
        new(0xf6, 0xed, 0xe4), new(0xf3, 0xe7, 0xdb), new(0xf7, 0xea, 0xd0), new(0xea, 0xda, 0xba),
        new(0xd7, 0xbd, 0x96), new(0xa0, 0x7e, 0x56), new(0x82, 0x5c, 0x43), new(0x60, 0x41, 0x34),
        new(0x3a, 0x31, 0x2a), new(0x29, 0x24, 0x20),
    ];

    // Luminous reflectance of living skin by tone, of a lightness L* from 77 to 28. The scale's swatches are how skin
    // looks in photographs, and no skin is as light or as dark as its ends: even peoples of the darkest skin send back
    // a fifth of red light (Jablonski and Chaplin, "The evolution of human skin coloration", 2000).
    private static readonly float[] Reflectance =
        [0.50f, 0.49f, 0.52f, 0.45f, 0.37f, 0.19f, 0.128f, 0.096f, 0.072f, 0.054f];

    private static readonly Vector4 Luminosity = new(0.2126f, 0.7152f, 0.0722f, 0);
    private static readonly Vector4 DarkBrow = LinearLight.Decode(40, 30, 24);
    private static readonly Vector4 RedBeard = LinearLight.Decode(90, 52, 30);
    private static readonly Vector4 White = LinearLight.Decode(216, 209, 202);

    private static readonly Rgb[] Irises =
    [
        new(42, 26, 18), new(62, 38, 22), new(88, 56, 30), new(112, 82, 42), new(104, 106, 62), new(86, 112, 88),
        new(92, 122, 146), new(74, 106, 150), new(126, 140, 150),
    ];

    private static readonly Rgb[] Hairs =
    [
        new(20, 17, 16), new(32, 25, 21), new(52, 36, 27), new(74, 50, 34), new(104, 72, 46), new(140, 102, 64),
        new(182, 146, 96), new(212, 184, 136), new(126, 58, 28), new(160, 76, 34),
    ];

    public Complexion(Appearance appearance, Genome genes)
    {
        CounterRandom random = new(CounterRandom.Mix((ulong)appearance.Seed, 2, 0));
        int tone = Math.Clamp(appearance.MonkTone, 1, 10);
        Darkness = (tone - 1) / 9f;
        // Blood makes living skin redder than a swatch.
        float warm = genes[Gene.Undertone], red = 0.5f + 0.5f * genes[Gene.SkinRedness];
        float swatch = Math.Min(1, (tone - 1) / 4f);
        Vector4 flush = new(
            1, float.Lerp(0.83f, 0.91f, swatch) - 0.06f * red,
            float.Lerp(0.73f, 0.95f, swatch) - 0.07f * warm - 0.06f * red, 0);
        flush = Vector4.Lerp(
            flush, new Vector4(1, 0.97f - 0.08f * genes[Gene.SkinRedness], 0.95f - 0.08f * warm, 0), Darkness * 0.6f);
        // In the darkest swatches the photograph's black has taken the colour.
        Vector4 hue = flush * (LinearLight.Decode(Monk[tone - 1]) +
            (tone > 8 ? 0.2f * LinearLight.Decode(Monk[7]) : Vector4.Zero));
        Skin = hue * (Reflectance[tone - 1] / Vector4.Dot(hue, Luminosity));
        Iris = LinearLight.Decode(Irises[IrisOf(tone, random.NextFloat())]) * (1 + 0.3f * genes[Gene.IrisShade]);
        float kind = random.NextFloat();
        Vector4 natural = LinearLight.Decode(Hairs[HairOf(tone, kind)]) * (0.85f + 0.3f * random.NextFloat());
        float grey = Math.Clamp((appearance.Age - 34 - 18 * random.NextFloat()) / 30f, 0, 1);
        Grey = grey;
        Vector4 white = Vector4.Lerp(
            LinearLight.Decode(150, 150, 152), LinearLight.Decode(226, 224, 220), grey * random.NextFloat());
        Hair = Vector4.Lerp(appearance.Fashion == appearance.Seed ? natural : Dyed(tone, appearance), white, grey);
        Brow = Vector4.Lerp(
            Vector4.Lerp(natural * 0.8f, DarkBrow, 0.35f + 0.35f * genes[Gene.BrowDarkness]), white, 0.6f * grey);
        Beard = Vector4.Lerp(Vector4.Lerp(natural * 0.85f, RedBeard, 0.15f), white, MathF.Sqrt(grey));
        float lips = genes[Gene.LipRedness];
        Lips = Skin * Vector4.Lerp(
            new Vector4(0.88f, 0.50f - 0.10f * lips, 0.48f - 0.10f * lips, 0),
            new Vector4(1.25f + 0.35f * lips, 0.84f, 0.86f, 0), Darkness);
        Lips *= 1 + (0.15f + 0.12f * Darkness) * genes[Gene.LipColour];
        // Within a dark tone lightness differs by as much as half a step of the scale.
        Skin *= 1 + 0.13f * Darkness * (2 * random.NextFloat() - 1);
        Pigment = new Pigment(Darkness, random);
    }

    /// <summary>0 for the lightest tone to 1 for the darkest.</summary>
    public float Darkness { get; }

    /// <summary>0 to 1: how much of the hair has turned grey.</summary>
    public float Grey { get; }

    public Vector4 Skin { get; }

    public Pigment Pigment { get; }

    /// <summary>The white of the eye, which looks the darker the darker the lids.</summary>
    public Vector4 EyeWhite => White * (1 - 0.35f * Darkness);

    public Vector4 Iris { get; }

    public Vector4 Hair { get; }

    public Vector4 Brow { get; }

    public Vector4 Beard { get; }

    public Vector4 Lips { get; }

    private static Vector4 Dyed(int tone, Appearance appearance)
    {
        CounterRandom random = new(CounterRandom.Mix((ulong)appearance.Fashion, 8, 0));
        return LinearLight.Decode(Hairs[HairOf(tone, random.NextFloat())]) * (0.85f + 0.3f * random.NextFloat());
    }

    // Light eyes are common among the light-skinned, rare among others.
    private static int IrisOf(int tone, float draw) => tone switch
    {
        <= 3 => (int)(draw * 9),
        <= 5 => (int)(draw * draw * 8),
        _ => (int)(draw * draw * 4),
    };

    private static int HairOf(int tone, float draw) => tone switch
    {
        <= 3 => (int)(draw * 10),
        <= 5 => (int)(draw * draw * 7),
        _ => (int)(draw * draw * 4),
    };
}
