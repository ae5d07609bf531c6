using System.Numerics;
using static Astro.Simulation.Rendering.People.Drawn.Falloff;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>Paints the brows, stroke by stroke of hair.</summary>
internal sealed class BrowPaint
{
    private readonly Complexion _colours;
    private readonly float _inner;
    private readonly float _outer;
    private readonly float _level;
    private readonly float _arch;
    private readonly float _slope;
    private readonly float _thickness;
    private readonly float _density;

    public BrowPaint(FaceForm form, Genome genes, Complexion colours)
    {
        _colours = colours;
        _inner = form.EyeOffset - 18 + 4.5f * genes[Gene.BrowGap];
        _outer = form.EyeOffset + 19 + 3.5f * genes[Gene.BrowLength];
        _level = 19.5f + 2.6f * genes[Gene.BrowHeight];
        _arch = 3.6f + 2.8f * genes[Gene.BrowArch];
        _slope = 2.4f * genes[Gene.BrowTilt];
        _thickness = (3.2f + 1.7f * genes[Gene.BrowThickness]) * (1 - 0.2f * genes.Childhood);
        _density = 0.84f - 0.12f * genes.Childhood + 0.12f * genes[Gene.BrowDarkness] - 0.12f * genes.OldAge;
    }

    public void Paint(FaceCanvas canvas, Vector4[] texels) =>
        canvas.Paint(texels, (-_outer - 2, _outer + 2), (6, 36), (float y, float z, ref Vector4 colour) =>
        {
            float side = MathF.Abs(y), t = (side - _inner) / (_outer - _inner);
            if (t is < -0.06f or > 1.04f)
                return;
            float bend = 1 - (t - 0.62f) * (t - 0.62f) / 0.30f;
            float middle = _level + _slope * (t - 0.5f) + _arch * bend - 2.5f * t * t;
            float half = _thickness * (t < 0.55f ? 0.85f + 0.15f * t / 0.55f : 1 - 0.82f * (t - 0.55f) / 0.45f);
            float off = z - middle;
            float hair = 0.5f + 0.5f * MathF.Sin(side * 2.6f - off * (1.2f + 1.8f * t) + 1.7f * MathF.Sin(side * 0.9f));
            float cover = Ramp(half + 0.7f, half - 0.9f, MathF.Abs(off)) * Ramp(-0.06f, 0.10f, t) *
                Ramp(1.04f, 0.94f, t);
            colour = Vector4.Lerp(colour, _colours.Brow, Math.Clamp(cover * _density * (0.88f + 0.14f * hair), 0, 1));
        });
}
