using System.Numerics;
using static Astro.Simulation.Rendering.People.Drawn.Falloff;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>The surface of a drawn head at rest, millimetres: x forward, y left, z up, the origin between the eyes'
/// heights on the axis of the skull. A place is named by its level on the mean adult's head and its angle about the
/// vertical; genes say where in space that is.</summary>
internal sealed class FaceForm
{
    public const float Top = 115;
    public const float Bottom = -118;
    public const float MouthLevel = -68;
    public const float NoseTipLevel = -38;
    private const float Axis = -12;

    // Level, half breadth, front of the midline without relief, back.
    private static readonly float[][] Mean =
    [
        [115, 0, -11, -13], [112, 24, 20, -44], [105, 43, 42, -67], [92, 59, 63, -87], [75, 69, 77, -99],
        [55, 74, 84, -106], [35, 76, 87, -108], [18, 76, 88, -107], [5, 76, 86, -105], [-8, 75, 84, -102],
        [-22, 74, 82, -97], [-38, 72, 81, -90], [-50, 70, 81, -82], [-58, 68, 82, -78], [-68, 65, 82, -72],
        [-80, 60, 81, -66], [-92, 52.5f, 80, -60], [-104, 41.5f, 77, -52], [-113, 28, 66, -38], [-118, 0, 20, -14],
    ];

    private readonly Genome _genes;
    private readonly (float At, float Value)[] _levels;

    public FaceForm(Genome genes)
    {
        _genes = genes;
        float child = genes.Childhood, lower = 1 - 0.16f * child;
        float length = genes[Gene.FaceLength];
        _levels =
        [
            (Top, Top + 3.5f * genes[Gene.FaceLength] + 2 * child), (74, 74 + 2 * length),
            (20, 20 + 1.6f * genes[Gene.BrowHeight]), (0, 0),
            (-47, -(47.5f + 4.5f * genes[Gene.NoseLength] + 1.5f * length) * (1 - 0.2f * child)),
            (MouthLevel, -(68.5f + 2.5f * genes[Gene.NoseLength] + 2.5f * genes[Gene.MouthLevel] + 2 * length) * lower),
            (Bottom, -(116 + 7 * genes[Gene.ChinLength] + 4 * length) * lower),
        ];
        Power = 2.2f + 0.22f * genes[Gene.Roundness] * -1;
        EyeOffset = 31.5f + 3.2f * genes[Gene.EyeDistance] - child;
        MouthOffset = 25 + 4 * genes[Gene.MouthWidth] - 2 * child;
        Nose = new NoseForm(genes);
    }

    /// <summary>Of the superellipse that the front of a section is.</summary>
    public float Power { get; }

    /// <summary>From the midline to a pupil.</summary>
    public float EyeOffset { get; }

    /// <summary>From the midline to a corner of the closed mouth.</summary>
    public float MouthOffset { get; }

    public NoseForm Nose { get; }

    /// <summary>The genes' place for a level of the mean head.</summary>
    public float Level(float z) => Through(_levels, z);

    /// <summary>The horizontal section at a level of the mean head.</summary>
    public Section At(float z)
    {
        int i = 0;
        while (i < Mean.Length - 2 && Mean[i + 1][0] > z)
            i++;
        float[] upper = Mean[i], lower = Mean[i + 1];
        float[] before = Mean[Math.Max(i - 1, 0)], after = Mean[Math.Min(i + 2, Mean.Length - 1)];
        float t = Math.Clamp((upper[0] - z) / (upper[0] - lower[0]), 0, 1);
        Genome g = _genes;
        float breadth = 1 + 0.055f * g[Gene.FaceBreadth] + 0.05f * g[Gene.TempleWidth] * Bell(z - 45, 32) +
            0.05f * g[Gene.CheekboneWidth] * Bell(z + 22, 24) + 0.09f * g[Gene.JawWidth] * Bell(z + 82, 30) +
            0.16f * g[Gene.ChinWidth] * Bell(z + 112, 14) +
            g.Childhood * (0.05f * Bell(z + 58, 28) + 0.05f * Bell(z + 92, 18));
        float slope = -5 * (g[Gene.ForeheadSlope] - 0.8f * g.Childhood) * Ramp(15, 95, z);
        float back = 1 + 0.05f * g[Gene.HeadLength] + 0.05f * g[Gene.Occiput] * Bell(z - 10, 35);
        return new Section(
            z, Cubic(before, upper, lower, after, 1, t) * breadth,
            Cubic(before, upper, lower, after, 2, t) + slope,
            Cubic(before, upper, lower, after, 3, t) * back);
    }

    /// <summary>The place at an angle of a section, 0 in front, positive to the left.</summary>
    public Vector3 Surface(in Section section, float angle)
    {
        (float sin, float cos) = MathF.SinCos(angle);
        float z = section.Level;
        if (cos <= 0)
        {
            Vector3 behind = new(Axis + (Axis - section.Back) * cos, section.HalfBreadth * sin, z);
            return Place(behind, section);
        }

        float y = section.HalfBreadth * MathF.CopySign(MathF.Pow(MathF.Abs(sin), 2 / Power), sin);
        float x = Axis + (section.Front - Axis) * MathF.Pow(cos, 2 / Power);
        return Place(new Vector3(x + Relief(y, z) * Ramp(0, 0.25f, cos), y, z), section);
    }

    /// <summary>The place on the face at a level of the mean head and an offset to the left.</summary>
    public Vector3 Face(float y, float z)
    {
        Section section = At(z);
        float share = MathF.Min(MathF.Abs(y) / MathF.Max(section.HalfBreadth, 1), 1);
        float x = Axis + (section.Front - Axis) * MathF.Pow(1 - MathF.Pow(share, Power), 1 / Power);
        return Place(new Vector3(x + Relief(y, z), y, z), section);
    }

    /// <summary>How far features stand out from the smooth head.</summary>
    public float Relief(float y, float z)
    {
        Genome g = _genes;
        float side = MathF.Abs(y), eye = side - EyeOffset, child = g.Childhood;
        float relief = Nose.Height(side, z);
        relief -= (5.5f + 2.2f * g[Gene.EyeDepth]) * Hill(eye + 2, z - 3, 17, 13);
        relief += (3.6f + 0.4f * g[Gene.EyeSize]) * Hill(eye, z, 11, 8.5f);
        relief += (2 + 2 * g[Gene.BrowRidge]) * Hill(side - 22, z - 17, 18, 7);
        relief += (2.2f + 1.8f * g[Gene.Cheekbones]) * Hill(side - 44, z + 26, 16, 15);
        relief += (1 + 3.6f * g[Gene.CheekFullness]) * Hill(side - 40, z + 56, 17, 21);
        relief += 3 * Hill(y, z + 66, 26, 18);
        float across = side / MouthOffset;
        float lip = across < 1 ? 1 - across * across * across * across : 0;
        relief += lip * ((2.2f + 0.9f * g[Gene.UpperLip]) * Bell(z + 64, 3.6f) +
            (3 + 1.1f * g[Gene.LowerLip]) * Bell(z + 73.5f, 4.4f) - 2.4f * Bell(z + 68, 1.8f));
        relief -= 1.6f * Hill(side - MouthOffset - 1, z + 68.5f, 4, 4);
        relief -= (3.2f - child) * Hill(y, z + 85, 20, 6.5f);
        relief += (4.5f + 3.5f * g[Gene.ChinForward]) * Hill(y, z + 103, 17 + 5 * g[Gene.ChinWidth], 12);
        relief -= (0.8f + 0.5f * g[Gene.Philtrum]) * Hill(y, z + 57, 2.6f, 5.5f);
        return relief;
    }

    // To the genes' level; the jaw's lower edge rises towards the ears.
    private Vector3 Place(Vector3 p, in Section section)
    {
        float lift = 46 * Math.Clamp((-50 - p.Z) / 68, 0, 1) * Ramp(20, 110, section.Front - p.X);
        return p with { Z = Level(p.Z) + lift };
    }

    // Hermite, with the slopes of the neighbours on an uneven grid.
    private static float Cubic(float[] before, float[] upper, float[] lower, float[] after, int column, float t)
    {
        float step = lower[0] - upper[0], rise = lower[column] - upper[column];
        float first = before == upper ? rise : (lower[column] - before[column]) / (lower[0] - before[0]) * step;
        float last = after == lower ? rise : (after[column] - upper[column]) / (after[0] - upper[0]) * step;
        return upper[column] + t * (first + t * (3 * rise - 2 * first - last + t * (first + last - 2 * rise)));
    }

    /// <summary>A horizontal section.</summary>
    /// <param name="Level">On the mean head.</param>
    /// <param name="HalfBreadth">At its widest.</param>
    /// <param name="Front">Forward end, without relief.</param>
    /// <param name="Back">Rear end.</param>
    internal readonly record struct Section(float Level, float HalfBreadth, float Front, float Back);
}
