using System.Numerics;
using Astro.Simulation.Rendering.Raster;
using static Astro.Simulation.Rendering.People.Drawn.Falloff;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>Paints the lips and what shows between them.</summary>
internal sealed class MouthPaint
{
    private static readonly Vector4 Teeth = LinearLight.Decode(214, 206, 192);
    private static readonly Vector4 Hollow = LinearLight.Decode(44, 16, 16);
    private static readonly Vector4 Tongue = LinearLight.Decode(150, 72, 70);

    private readonly FaceForm _form;
    private readonly Complexion _colours;
    private readonly float _upper;
    private readonly float _lower;
    private readonly float _bow;
    private readonly float _gap;
    private readonly float _strength;

    public MouthPaint(FaceForm form, Genome genes, Complexion colours, Expression expression, Look look)
    {
        (_form, _colours) = (form, colours);
        float stretch = 1 - 0.22f * MathF.Max(look.Smile, 0);
        _upper = (4.9f + 2.3f * genes[Gene.UpperLip]) * stretch;
        _lower = (7 + 2.4f * genes[Gene.LowerLip]) * stretch;
        _bow = 0.30f + 0.25f * genes[Gene.CupidsBow];
        _gap = expression.LipGap;
        _strength = 0.80f + 0.15f * genes[Gene.LipColour] - 0.2f * genes.OldAge;
    }

    public void Paint(FaceCanvas canvas, Vector4[] texels) =>
        canvas.Paint(texels, (-_form.MouthOffset - 6, _form.MouthOffset + 6), (-96, -54), Stroke);

    private void Stroke(float y, float z, ref Vector4 colour)
    {
        float t = MathF.Abs(y) / _form.MouthOffset, arc = MathF.Max(0, 1 - t * t), off = z - FaceForm.MouthLevel;
        float gap = _gap * arc;
        float top = _upper * MathF.Pow(arc, 0.8f) *
            (1 - _bow * Bell(t, 0.17f) + 0.45f * _bow * Bell(t - 0.3f, 0.22f)) + gap * 0.7f;
        float bottom = -_lower * MathF.Pow(arc, 0.65f) - gap * 1.1f;
        float lips = Ramp(-0.7f, 0.7f, top - off) * Ramp(-1.0f, 1.0f, off - bottom) * Ramp(1.02f, 0.92f, t);
        if (lips > 0)
        {
            float swell = 1.04f + 0.16f * Bell((off - bottom) / _lower - 0.55f, 0.3f);
            Vector4 lip = _colours.Lips * (off > 0 ? 0.86f : swell);
            lip *= 1 + 0.03f * MathF.Sin(y * 2.1f + 0.3f * off);
            lip.W = 1;
            colour = Vector4.Lerp(colour, lip, lips * _strength);
        }

        float opening = Ramp(-0.4f, 0.4f, gap * 0.7f - off) * Ramp(-0.4f, 0.4f, off + gap * 1.1f);
        if (_gap > 0.4f && opening > 0 && t < 1)
        {
            Vector4 inside = Vector4.Lerp(Hollow, Tongue, Ramp(-gap * 0.3f, -gap, off) * 0.7f);
            float teeth = Ramp(-0.35f * _gap - 0.6f, -0.35f * _gap + 0.6f, off) * Ramp(0.86f, 0.7f, t);
            inside = Vector4.Lerp(inside, Teeth * (0.9f - 0.45f * t), teeth * Ramp(0.5f, 1.6f, _gap));
            colour = Vector4.Lerp(colour, inside, opening);
        }
        else
        {
            float line = Bell(off, 0.95f + 0.5f * Bell(t - 1, 0.25f)) * Ramp(1.16f, 1.0f, t);
            colour *= 1 - 0.72f * line * Ramp(0.6f, 0.2f, _gap);
        }
    }
}
