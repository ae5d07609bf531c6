using System.Numerics;
using Astro.Simulation.Rendering.Scene;
using static Astro.Simulation.Rendering.People.Drawn.Falloff;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>Paints what stays: skin, its marks and age lines, the scalp below the hair and the beard.</summary>
internal sealed class SkinPaint
{
    private const int Width = FaceCanvas.Width;
    private const int Height = FaceCanvas.Height;
    private static readonly float[] Mottle = Noise(24, 20, 61);
    private static readonly float[] Pores = Noise(96, 110, 62);
    private static readonly float[] Strands = Noise(120, 26, 63);

    private readonly Genome _genes;
    private readonly FaceForm _form;
    private readonly Complexion _colours;
    private readonly HairCut _cut;
    private readonly Scalp _scalp;
    private readonly Beard _beard;
    private readonly Cavities _cavities;
    private readonly FaceCanvas _canvas;
    private readonly (Vector2 Place, float Radius)[] _moles;
    private readonly float _freckles;
    private readonly ulong _seed;

    public SkinPaint(Likeness person)
    {
        (_genes, _form, _colours) = (person.Genes, person.Form, person.Colours);
        (_cut, _scalp, _beard, _canvas) = (person.Cut, person.Scalp, person.Beard, person.Canvas);
        _cavities = new Cavities(_form);
        _seed = (ulong)person.Appearance.Seed;
        CounterRandom random = new(CounterRandom.Mix(_seed, 3, 0));
        float inclination = _genes[Gene.Freckles] - 2.2f * _colours.Darkness;
        _freckles = random.NextFloat() < 0.35f ? MathF.Max(0, 0.5f + 0.6f * inclination) : 0;
        _moles = new (Vector2, float)[(int)(random.NextFloat() * 4)];
        foreach (ref (Vector2 Place, float Radius) mole in _moles.AsSpan())
        {
            mole.Place = new Vector2(110 * random.NextFloat() - 55, 150 * random.NextFloat() - 105);
            mole.Radius = 0.7f + 1.0f * random.NextFloat();
        }
    }

    /// <summary>The texels of <see cref="HeadGrid"/>, without eyes, brows and mouth.</summary>
    public Vector4[] Bake()
    {
        Vector4[] texels = new Vector4[Width * Height];
        for (int j = 0; j < Height; j++)
        {
            float z = FaceCanvas.Level(j);
            for (int i = 0; i < Width; i++)
                texels[j * Width + i] = Colour(j * Width + i, FaceCanvas.Angle(i), _canvas.Across(j, i), z);
        }

        return texels;
    }

    private Vector4 Colour(int texel, float angle, float y, float z)
    {
        float side = MathF.Abs(y);
        bool isFront = MathF.Abs(angle) < MathF.PI / 2;
        float mottle = Mottle[texel], strand = Strands[texel];
        Vector4 skin = _colours.Skin * (1 + 0.03f * mottle + 0.025f * Pores[texel]);
        skin.W = 1;
        if (isFront)
        {
            skin *= Redness(side, y, z, mottle);
            skin *= _colours.Pigment.Shade(side, z, _form.EyeOffset);
            // Light skin lights its own hollows; dark skin does not (Jimenez et al., "Practical Realtime Strategies for
            // Accurate Indirect Occlusion", 2016).
            skin *= 1 + (_cavities.Shade(y, z) - 1) * (1 + 1.2f * _colours.Darkness);
            skin *= Marks(y, z, side, texel);
            skin *= Lines(y, z, side);
        }

        float beard = _beard.Cover(y, z, angle, strand);
        if (beard > 0)
            skin = Vector4.Lerp(skin, _colours.Beard * (1 + 0.3f * strand), beard);
        // Below the chin, light hardly comes.
        skin *= 1 - 0.35f * Ramp(-108, -118, z);
        float hair = _scalp.Cover(z + 2.5f * strand, angle) * _cut.Density;
        return hair <= 0 ? skin : Vector4.Lerp(skin, _colours.Hair * (0.8f + 0.3f * strand), hair);
    }

    private Vector4 Redness(float side, float y, float z, float mottle)
    {
        float cheek = Hill(side - 36, z + 32, 17, 15), tip = Hill(y, z + 39, 12, 9), chin = Hill(y, z + 103, 16, 9);
        float blush = (0.10f + 0.09f * _genes[Gene.Blush]) * (1 - 0.6f * _colours.Darkness);
        float red = blush * (cheek + 0.8f * tip + 0.35f * chin) * (1 + 0.15f * mottle);
        float lid = Hill(side - _form.EyeOffset, z - 1, 17, 10);
        float shadow = (0.14f + 0.10f * _genes[Gene.EyeShadows]) *
            Hill(side - _form.EyeOffset + 4, z + 11, 12, 5.5f);
        float socket = 0.16f * Hill(side - _form.EyeOffset + 8, z - 5, 9, 9);
        float lum = 1 - 0.10f * lid - shadow - socket;
        return new Vector4(lum + 0.3f * red, lum - red - 0.02f * lid, lum - 0.8f * red, 1);
    }

    private Vector4 Marks(float y, float z, float side, int texel)
    {
        Vector4 mark = Vector4.One;
        if (_freckles > 0)
        {
            float where = Hill(side - 24, z + 25, 30, 20) + 0.4f * Hill(y, z - 45, 40, 20);
            float spots = Ramp(0.45f, 0.75f, Pores[(texel + (int)(_seed % 97) * 131) % Pores.Length]);
            mark -= new Vector4(0.25f, 0.38f, 0.45f, 0) * (_freckles * where * spots);
        }

        foreach ((Vector2 place, float radius) in _moles)
        {
            float far = Vector2.DistanceSquared(place, new Vector2(y, z));
            if (far < 9 * radius * radius)
                mark *= 1 - 0.55f * Ramp(radius * 1.4f, radius * 0.7f, MathF.Sqrt(far));
        }

        return mark;
    }

    private float Lines(float y, float z, float side)
    {
        float old = _genes.OldAge, shade = 0;
        // From the nose's wings to beside the mouth.
        float fold = _form.Nose.WingOffset + 4 + (-44 - z) * 0.42f;
        shade += (0.07f + 0.20f * old) * (1 - 0.8f * _genes.Childhood) * Bell(side - fold, 1.7f + old) *
            Ramp(-40, -48, z) * Ramp(-78, -64, z);
        if (old > 0.12f)
        {
            float wave = 1.5f * MathF.Sin(y * 0.11f + _seed % 7);
            for (int i = 0; i < 4; i++)
            {
                shade += 0.17f * old * Bell(z - 34 - 8.5f * i - wave, 1.1f) * Ramp(48, 26, side) *
                    (i % 2 == 0 ? 1 : 0.7f);
            }

            float outer = side - _form.EyeOffset - 17;
            if (outer is > -2 and < 18)
            {
                float fan = MathF.Abs(MathF.Sin((z - 1) / (2.4f + 0.22f * outer) * 1.5f));
                shade += 0.20f * old * Ramp(-1, 3, outer) * Ramp(16, 8, outer) * Ramp(0.75f, 1, fan) * Bell(z, 11);
            }

            shade += 0.20f * old * Hill(side - 5, z - 18, 1.3f, 7);
            shade += 0.22f * old * Bell(z + 12.5f - 0.012f * (side - 30) * (side - 30), 1.3f) *
                Bell(side - _form.EyeOffset + 2, 13);
            float marionette = side - _form.MouthOffset - 3 - (-70 - z) * 0.15f;
            shade += 0.22f * old * Bell(marionette, 1.5f) * Ramp(-70, -75, z) * Ramp(-96, -84, z);
        }

        // Under the nose, into the nostrils and round its wings.
        float wing = _form.Nose.WingOffset;
        shade += 0.26f * Bell(z + 49, 3.6f) * Ramp(wing + 4, wing - 3, side);
        shade += 0.75f * Hill(side - 0.52f * wing, z + 47.3f, 0.27f * wing, 1.7f);
        shade += 0.24f * Hill(side - wing - 4, z + 43.5f, 1.8f, 5.5f);
        return 1 - MathF.Min(shade, 0.85f);
    }

    private static float[] Noise(int across, int down, ulong seed)
    {
        float[] noise = new float[Width * Height];
        for (int i = 0; i < noise.Length; i++)
        {
            (float u, float v) = ((i % Width + 0.5f) / Width, (i / Width + 0.5f) / Height);
            noise[i] = Materials.Noise(u, v, across, down, seed);
        }

        return noise;
    }
}
