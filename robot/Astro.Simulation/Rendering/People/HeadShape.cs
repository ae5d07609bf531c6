using System.Numerics;

namespace Astro.Simulation.Rendering.People;

/// <summary>The surface of a life-size head: x forward, y left, z up, metres, the origin between the eyes' heights
/// and on the axis of the skull. A stack of horizontal sections, each a superellipse in front and an ellipse behind,
/// after adult mean measures: breadth 155 mm, length 195 mm, height 233 mm, interpupillary distance 63 mm.</summary>
internal static class HeadShape
{
    public const float Top = 0.115f;
    public const float Bottom = -0.118f;
    public const float EyeOffset = 0.0315f;
    public const float MouthOffset = 0.025f;
    public const float NoseLevel = -0.038f;
    public const float MouthLevel = -0.068f;

    // Where the sections are widest.
    private const float Axis = -0.012f;
    private const float Squareness = 2.2f;

    // Millimetres: level, half breadth, front of the midline without the nose, back, nose above the front, half
    // breadth of the nose.
    private static readonly float[][] Sections =
    [
        [115, 0, -11, -13, 0, 8],
        [112, 24, 22, -44, 0, 8],
        [105, 43, 44, -67, 0, 8],
        [92, 59, 65, -87, 0, 8],
        [75, 69, 78, -99, 0, 8],
        [55, 75, 84, -106, 0, 8],
        [35, 77, 87, -107, 0, 8],
        [18, 77, 88, -107, 0, 8],
        [5, 76, 84, -105, 1, 8],
        [-8, 75, 82, -102, 5, 7.5f],
        [-22, 73, 81, -97, 13, 8.5f],
        [-32, 72, 81, -93, 20, 10.5f],
        [-38, 71, 81, -90, 23, 11.5f],
        [-44, 70, 82, -86, 17, 12.5f],
        [-50, 69, 83, -82, 3, 11],
        [-58, 66, 85, -78, 0, 10],
        [-68, 62, 84, -72, 0, 10],
        [-80, 57, 82, -66, 0, 10],
        [-92, 50, 83, -60, 0, 10],
        [-104, 41, 81, -52, 0, 10],
        [-113, 28, 68, -38, 0, 10],
        [-118, 0, 20, -14, 0, 10],
    ];

    /// <summary>Place on the surface at a level and an angle about the vertical, 0 in front, positive to the left.
    /// </summary>
    public static Vector3 Surface(float z, float angle)
    {
        Section section = At(z);
        (float sin, float cos) = MathF.SinCos(angle);
        if (cos <= 0)
            return new Vector3(Axis + (Axis - section.Back) * cos, section.HalfBreadth * sin, z);
        float y = section.HalfBreadth * MathF.CopySign(MathF.Pow(MathF.Abs(sin), 2 / Squareness), sin);
        float x = Axis + (section.Front - Axis) * MathF.Pow(cos, 2 / Squareness);
        return new Vector3(x + section.Relief(y), y, z);
    }

    /// <summary>Place on the face at a level and an offset to the left.</summary>
    public static Vector3 Face(float y, float z)
    {
        Section section = At(z);
        float share = MathF.Min(MathF.Abs(y) / section.HalfBreadth, 1);
        float x = Axis + (section.Front - Axis) * MathF.Pow(1 - MathF.Pow(share, Squareness), 1 / Squareness);
        return new Vector3(x + section.Relief(y), y, z);
    }

    /// <summary>Right eye, left eye, nose tip, right and left mouth corner.</summary>
    public static void Landmarks(Span<Vector3> points)
    {
        points[0] = Face(-EyeOffset, 0);
        points[1] = Face(EyeOffset, 0);
        points[2] = Face(0, NoseLevel);
        points[3] = Face(-MouthOffset, MouthLevel);
        points[4] = Face(MouthOffset, MouthLevel);
    }

    /// <summary>Hairline, chin, then right and left of each: temple, cheek, jaw.</summary>
    public static void Outline(Span<Vector3> points)
    {
        points[0] = Face(0, 0.074f);
        points[1] = Face(0, -0.116f);
        for (int i = 0; i < 2; i++)
        {
            float turn = i == 0 ? -1 : 1;
            points[2 + i] = Surface(0.020f, 1.30f * turn);
            points[4 + i] = Surface(-0.025f, 1.35f * turn);
            points[6 + i] = Surface(-0.085f, 1.10f * turn);
        }
    }

    private static Section At(float z)
    {
        float level = z * 1000;
        int i = 0;
        while (i < Sections.Length - 2 && Sections[i + 1][0] > level)
            i++;
        float[] upper = Sections[i], lower = Sections[i + 1];
        float t = Math.Clamp((upper[0] - level) / (upper[0] - lower[0]), 0, 1);
        float[] before = Sections[Math.Max(i - 1, 0)], after = Sections[Math.Min(i + 2, Sections.Length - 1)];
        return new Section(
            Cubic(before, upper, lower, after, 1, t),
            Cubic(before, upper, lower, after, 2, t),
            Cubic(before, upper, lower, after, 3, t),
            Cubic(before, upper, lower, after, 4, t),
            Cubic(before, upper, lower, after, 5, t),
            z);
    }

    // Hermite, with the slopes of the neighbours on an uneven grid; in metres.
    private static float Cubic(float[] before, float[] upper, float[] lower, float[] after, int column, float t)
    {
        float step = lower[0] - upper[0], rise = lower[column] - upper[column];
        float first = before == upper
            ? rise
            : (lower[column] - before[column]) / (lower[0] - before[0]) * step;
        float last = after == lower
            ? rise
            : (after[column] - upper[column]) / (after[0] - upper[0]) * step;
        float value = upper[column] + t * (first + t * (3 * rise - 2 * first - last + t * (first + last - 2 * rise)));
        return value / 1000;
    }

    private readonly record struct Section(
        float HalfBreadth, float Front, float Back, float Nose, float NoseHalfBreadth, float Level)
    {
        // Nose forward, eye sockets back.
        public float Relief(float y)
        {
            float nose = y / NoseHalfBreadth;
            float eye = (MathF.Abs(y) - EyeOffset) / 0.014f, level = Level / 0.010f;
            return Nose * MathF.Exp(-nose * nose / 2) - 0.004f * MathF.Exp(-(eye * eye + level * level) / 2);
        }
    }
}
