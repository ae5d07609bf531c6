namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>Soft shapes that faces are modelled and painted with.</summary>
internal static class Falloff
{
    /// <summary>A bell: 1 at 0, 0.37 at ±<paramref name="width"/>.</summary>
    public static float Bell(float offset, float width)
    {
        float t = offset / width;
        return t * t > 16 ? 0 : MathF.Exp(-t * t);
    }

    /// <summary>A round hill: 1 at the middle, 0.37 on the ellipse of the two widths.</summary>
    public static float Hill(float dy, float dz, float width, float height)
    {
        float a = dy / width, b = dz / height, d = a * a + b * b;
        return d > 16 ? 0 : MathF.Exp(-d);
    }

    /// <summary>Smooth step from 0 at <paramref name="from"/> to 1 at <paramref name="to"/>.</summary>
    public static float Ramp(float from, float to, float value) => Hairline.Ramp(from, to, value);

    /// <summary>Piecewise linear through knots of falling abscissa.</summary>
    public static float Through(ReadOnlySpan<(float At, float Value)> knots, float at)
    {
        int i = 0;
        while (i < knots.Length - 2 && knots[i + 1].At > at)
            i++;
        float t = Math.Clamp((knots[i].At - at) / (knots[i].At - knots[i + 1].At), 0, 1);
        return float.Lerp(knots[i].Value, knots[i + 1].Value, t);
    }
}
