namespace Astro.Simulation.Rendering.People;

/// <summary>Where hair covers the head.</summary>
internal static class Hairline
{
    // Degrees from the front, and the level above which there is hair, millimetres.
    private static readonly (float Angle, float Level)[] Line =
    [
        (0, 74), (40, 71), (62, 50), (74, 0), (82, -6), (90, 22), (104, 18), (116, -30), (135, -66), (180, -70),
    ];

    /// <summary>0 on skin to 1 under hair, with a soft border.</summary>
    /// <param name="z">Level on the head, metres.</param>
    /// <param name="angle">From the front, radians.</param>
    public static float Cover(float z, float angle)
    {
        float degrees = float.RadiansToDegrees(MathF.Abs(angle));
        int i = 0;
        while (i < Line.Length - 2 && Line[i + 1].Angle < degrees)
            i++;
        float t = Math.Clamp((degrees - Line[i].Angle) / (Line[i + 1].Angle - Line[i].Angle), 0, 1);
        float level = float.Lerp(Line[i].Level, Line[i + 1].Level, t) / 1000;
        return Ramp(level - 0.004f, level + 0.008f, z);
    }

    /// <summary>Smooth step from 0 at <paramref name="from"/> to 1 at <paramref name="to"/>.</summary>
    public static float Ramp(float from, float to, float value)
    {
        float t = Math.Clamp((value - from) / (to - from), 0, 1);
        return t * t * (3 - 2 * t);
    }
}
