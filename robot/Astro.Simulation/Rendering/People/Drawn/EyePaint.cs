using System.Numerics;
using Astro.Simulation.Rendering.Raster;
using static Astro.Simulation.Rendering.People.Drawn.Falloff;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>Paints an eye between its lids.</summary>
internal sealed class EyePaint
{
    private const float IrisRadius = 6.1f;
    // Eyes look at somebody near.
    private const float Convergence = 0.45f;
    private const float PupilRadius = 2.5f;
    private static readonly Vector4 Lash = LinearLight.Decode(28, 20, 17);
    private static readonly Vector4 Corner = LinearLight.Decode(196, 128, 116);

    private readonly FaceForm _form;
    private readonly Complexion _colours;
    private readonly float _halfLength;
    private readonly float _upper;
    private readonly float _lower;
    private readonly float _tilt;
    private readonly float _lash;
    private readonly float _crease;
    private readonly float _peak;

    public EyePaint(FaceForm form, Genome genes, Complexion colours, Look look)
    {
        (_form, _colours) = (form, colours);
        float size = 1 + 0.13f * genes[Gene.EyeSize] + 0.05f * genes.Childhood;
        float open = Math.Clamp(look.EyesOpen / 0.8f, 0, 1.25f);
        float squint = 0.25f * MathF.Max(look.Smile, 0) + 0.12f * MathF.Max(-look.Brows, 0);
        _halfLength = 15 * size;
        _lower = (4.1f + 0.5f * genes[Gene.EyeOpening]) * size * (1 - squint);
        float wide = (5.9f + 1.2f * genes[Gene.EyeOpening]) * size * (1 - 0.5f * squint);
        _upper = float.Lerp(-_lower * 0.85f, wide, open);
        _tilt = 0.11f * genes[Gene.EyeTilt] + 0.03f;
        _lash = 1 + 0.45f * genes[Gene.LashWeight];
        _crease = 3.4f - 2.2f * genes[Gene.LidFold];
        _peak = 0.12f;
    }

    public void Paint(FaceCanvas canvas, Vector4[] texels)
    {
        foreach (int side in (ReadOnlySpan<int>)[-1, 1])
        {
            float middle = side * _form.EyeOffset;
            canvas.Paint(texels, (middle - 23, middle + 23), (-14, 17), (float y, float z, ref Vector4 colour) =>
            {
                float outward = side * y - _form.EyeOffset;
                Stroke(outward, z - _tilt * outward, side * (outward + Convergence), ref colour);
            });
        }
    }

    // Offsets from the pupil: outward, up, and to the left.
    private void Stroke(float outward, float up, float left, ref Vector4 colour)
    {
        float t = outward / _halfLength, size = MathF.Abs(t);
        float skewed = MathF.Min(MathF.Abs(t + _peak * (1 - t * t)), 1);
        float arc = MathF.Max(0, 1 - MathF.Pow(skewed, 2.3f));
        float upper = _upper * arc, lower = -_lower * MathF.Max(0, 1 - MathF.Pow(MathF.Min(size, 1), 2.1f));
        float near = Ramp(1.3f, 0.95f, size);
        float crease = upper + MathF.Max(_crease, 0.8f) * (0.6f + 0.4f * arc);
        if (_crease > 0.2f)
            colour *= 1 - 0.34f * near * Bell(up - crease, 1.0f);
        if (up > upper && up < crease)
            colour *= 1 - 0.10f * near;
        colour *= 1 - 0.16f * near * Bell(up - lower + 2.6f, 1.1f);

        float inside = Ramp(-0.45f, 0.45f, upper - up) * Ramp(-0.45f, 0.45f, up - lower) * Ramp(1.0f, 0.95f, size);
        if (inside > 0)
            colour = Vector4.Lerp(colour, Ball(outward, up, left, upper, t), inside);
        float thick = 0.95f * _lash * (0.75f + 0.5f * Ramp(-0.6f, 0.9f, t));
        float lid = Bell(up - upper - 0.35f, thick) * Ramp(1.12f, 0.98f, size);
        float below = 0.42f * Bell(up - lower + 0.3f, 0.7f) * Ramp(1.05f, 0.9f, size);
        colour = Vector4.Lerp(colour, Lash, MathF.Min(1, 0.9f * lid + below));
    }

    private Vector4 Ball(float outward, float up, float left, float upper, float t)
    {
        // The lid's shadow, and the ball that turns away.
        float light = (1 - 0.42f * Ramp(3.4f, 0, upper - up)) * (1 - 0.30f * t * t);
        Vector4 white = Vector4.Lerp(_colours.EyeWhite, Corner, Ramp(-0.78f, -0.95f, t)) * light;
        float rise = up - 0.5f, radius = MathF.Sqrt(left * left + rise * rise);
        if (radius > IrisRadius + 0.6f)
            return white;
        Vector4 iris = _colours.Iris * (1.15f - 0.06f * rise) * float.Lerp(1, 0.35f, Ramp(4.4f, IrisRadius, radius));
        iris += _colours.Iris * 0.35f * Ramp(4.4f, PupilRadius, radius);
        iris *= 1 - 0.97f * Ramp(PupilRadius + 0.4f, PupilRadius - 0.4f, radius);
        iris *= light;
        float glint = Ramp(1.7f, 0.7f, MathF.Sqrt((left + 1.8f) * (left + 1.8f) + (rise - 2) * (rise - 2)));
        iris = Vector4.Lerp(iris, Vector4.One, 0.8f * glint);
        return Vector4.Lerp(iris, white, Ramp(IrisRadius - 0.4f, IrisRadius + 0.6f, radius));
    }
}
