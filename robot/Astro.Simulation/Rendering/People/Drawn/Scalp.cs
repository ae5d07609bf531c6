using static Astro.Simulation.Rendering.People.Drawn.Falloff;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>Where hair grows on a drawn head.</summary>
internal sealed class Scalp
{
    // Degrees from the front, and the level above which hair grows on the mean head, millimetres.
    private static readonly (float Angle, float Level)[] Line =
    [
        (0, 71), (22, 72), (40, 68), (52, 58), (62, 40), (70, 8), (78, -10), (84, -6), (92, 24), (104, 20), (116, -28),
        (135, -62), (180, -66),
    ];

    private readonly Genome _genes;
    private readonly float _receding;
    private readonly bool _isCrownBare;
    private readonly bool _isBare;

    public Scalp(HairStyle style, Genome genes)
    {
        _genes = genes;
        _isBare = style == HairStyle.Bald;
        _isCrownBare = style == HairStyle.Horseshoe;
        _receding = MathF.Max(0, genes.Masculinity) *
            (3 + 14 * genes.OldAge * (0.5f + 0.5f * genes[Gene.HairlineShape]));
    }

    /// <summary>Where the forehead ends, bald or not.</summary>
    public float Forehead => MathF.Min(Level(0), 84);

    /// <summary>The level above which hair grows, millimetres on the mean head.</summary>
    public float Level(float angle)
    {
        float degrees = float.RadiansToDegrees(MathF.Abs(angle));
        int i = 0;
        while (i < Line.Length - 2 && Line[i + 1].Angle < degrees)
            i++;
        float t = Math.Clamp((degrees - Line[i].Angle) / (Line[i + 1].Angle - Line[i].Angle), 0, 1);
        float level = float.Lerp(Line[i].Level, Line[i + 1].Level, t), front = Ramp(68, 45, degrees);
        level += front * (6 * _genes[Gene.ForeheadHeight] - 2 * _genes.Childhood);
        level -= 4 * MathF.Max(0, _genes[Gene.WidowsPeak]) * Bell(degrees, 11);
        level += _receding * (Bell(degrees - 36, 15) + 0.45f * Bell(degrees, 24));
        return level;
    }

    /// <summary>0 on skin to 1 where hair grows, with a soft border.</summary>
    public float Cover(float z, float angle)
    {
        if (_isBare)
            return 0;
        float level = Level(angle), cover = Ramp(level - 3, level + 6, z);
        return _isCrownBare ? cover * Ramp(64, 50, z) * Ramp(0.7f, 1.15f, MathF.Abs(angle)) : cover;
    }
}
