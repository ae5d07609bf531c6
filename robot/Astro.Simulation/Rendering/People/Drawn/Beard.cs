using static Astro.Simulation.Rendering.People.Drawn.Falloff;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>Where hair grows on the lower face, and how far it stands out.</summary>
internal sealed class Beard
{
    // How thick each part is, millimetres, how dense (0 to 1), and how low the cheeks' line is cut, millimetres.
    private static readonly (BeardShape Shape, float Lip, float Chin, float Jaw, float Drop, float Density, float Line)[]
        Cuts =
    [
        (BeardShape.None, 0, 0, 0, 0, 0, 0), (BeardShape.Shadow, 0.01f, 0.01f, 0.01f, 0, 0.2f, 0),
        (BeardShape.Stubble, 0.2f, 0.2f, 0.2f, 0, 0.62f, 2), (BeardShape.Moustache, 4, 0, 0, 0, 0.95f, 0),
        (BeardShape.Goatee, 2.5f, 6, 0, 3, 0.93f, 0), (BeardShape.Boxed, 2.2f, 4, 3.5f, 1, 0.9f, 8),
        (BeardShape.Full, 4, 10, 8, 9, 0.95f, 0), (BeardShape.Long, 5, 15, 10, 34, 0.96f, -3),
        (BeardShape.Curtain, 0, 8, 6, 5, 0.93f, 4),
    ];

    private readonly FaceForm _form;
    private readonly float _lip;
    private readonly float _chin;
    private readonly float _jaw;
    private readonly float _drop;
    private readonly float _density;
    private readonly float _line;

    public Beard(Appearance appearance, Genome genes, FaceForm form)
    {
        _form = form;
        CounterRandom random = new(CounterRandom.Mix((ulong)appearance.Seed, 4, 0));
        float draw = random.NextFloat();
        if (appearance.HasBeard)
            Shape = BeardShape.Stubble + (int)(draw * (BeardShape.Curtain - BeardShape.Stubble + 1));
        else if (genes.Masculinity > 0 && genes.Childhood <= 0.05f && draw < 0.7f)
            Shape = BeardShape.Shadow;
        (_, _lip, _chin, _jaw, _drop, _density, _line) = Cuts[(int)Shape];
        float thickness = 0.75f + 0.5f * random.NextFloat();
        _lip *= thickness;
        _chin *= thickness;
        _jaw *= thickness;
        _drop *= thickness;
    }

    public BeardShape Shape { get; }

    /// <summary>0 on bare skin to 1 under dense hair.</summary>
    /// <param name="y">Millimetres to the left of the midline.</param>
    /// <param name="z">Level on the mean head.</param>
    /// <param name="angle">About the vertical, from the front, radians.</param>
    /// <param name="strand">−1 to 1: how long the hairs are here; makes the edge ragged.</param>
    public float Cover(float y, float z, float angle, float strand)
    {
        if (Shape == BeardShape.None || z > 8)
            return 0;
        (float lip, float chin, float jaw) = Parts(MathF.Abs(y), z, MathF.Abs(angle), 1.5f * strand);
        float cover = MathF.Max(_lip > 0 ? lip : 0, MathF.Max(_chin > 0 ? chin : 0, _jaw > 0 ? jaw : 0));
        float grain = Shape <= BeardShape.Stubble ? 0.75f + 0.45f * strand : 1;
        return Math.Clamp(cover * _density * grain, 0, 1);
    }

    /// <summary>How far the beard stands out, and how far it hangs down, millimetres.</summary>
    public (float Out, float Down) Thickness(float y, float z, float angle)
    {
        if (Shape <= BeardShape.Stubble || z > 8)
            return (0, 0);
        (float lip, float chin, float jaw) = Parts(MathF.Abs(y), z, MathF.Abs(angle), 0);
        float thick = MathF.Max(lip * _lip, MathF.Max(chin * _chin, jaw * _jaw));
        return (thick, _drop * chin * Hill(y, 0, 24, 1) * Ramp(-84, -112, z));
    }

    private (float Lip, float Chin, float Jaw) Parts(float side, float z, float angle, float ragged)
    {
        float corner = _form.MouthOffset;
        float mouth = Hill(side, z + 69.5f, corner * 0.98f, 8);
        float open = Ramp(0.62f, 0.36f, mouth);
        float lip = Ramp(-49.5f, -53.5f, z + 0.5f * ragged) * Ramp(-84, -74, z) * Ramp(corner + 8, corner + 3, side + ragged);
        lip *= Ramp(1.5f, 4, side + MathF.Max(0, (-54 - z) * 2)) * 0.15f + 0.85f;
        float chin = Ramp(-77, -84, z + ragged) * Ramp(corner + 9, corner + 1, side + ragged);
        float line = -58 + 0.9f * (side - 30) - _line;
        line = MathF.Min(line, -4) + 30 * Ramp(1.15f, 1.35f, angle);
        float jaw = Ramp(line + 3, line - 4, z + ragged) * Ramp(1.62f, 1.45f, angle) * Ramp(corner - 1, corner + 7, side);
        float below = Ramp(-98, -106, z) * Ramp(1.62f, 1.45f, angle);
        float front = open * Ramp(1.57f, 1.45f, angle);
        return (lip * front, chin * front, MathF.Max(jaw, below) * open);
    }
}
