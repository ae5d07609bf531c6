using System.Numerics;
using static Astro.Simulation.Rendering.People.Drawn.Falloff;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>Where hair grows on the lower face, and how far it stands out.</summary>
internal sealed class Beard
{
    private static readonly Cut[] Cuts =
    [
        new(0, 0, 0, 0, 0, 0), new(0.01f, 0.01f, 0.01f, 0, 0.2f, 0), new(0.2f, 0.2f, 0.2f, 0, 0.62f, 2),
        new(4, 0, 0, 0, 0.95f, 0), new(2.5f, 6, 0, 3, 0.93f, 0), new(2.2f, 4, 3.5f, 1, 0.9f, 8),
        new(4, 10, 8, 9, 0.95f, 0), new(5, 15, 10, 34, 0.96f, -3), new(0, 8, 6, 5, 0.93f, 4),
    ];

    private readonly FaceForm _form;
    private readonly Cut _cut;
    private readonly float _volume;

    public Beard(Appearance appearance, Genome genes, FaceForm form)
    {
        _form = form;
        CounterRandom random = new(CounterRandom.Mix((ulong)appearance.Seed, 4, 0));
        float draw = random.NextFloat();
        if (appearance.HasBeard)
            Shape = BeardShape.Stubble + (int)(draw * (BeardShape.Curtain - BeardShape.Stubble + 1));
        else if (genes.Masculinity > 0 && genes.Childhood <= 0.05f && draw < 0.7f)
            Shape = BeardShape.Shadow;
        _cut = Cuts[(int)Shape];
        _volume = 0.75f + 0.5f * random.NextFloat();
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
        float cover = MathF.Max(
            _cut.Lip > 0 ? lip : 0, MathF.Max(_cut.Chin > 0 ? chin : 0, _cut.Jaw > 0 ? jaw : 0));
        float grain = Shape <= BeardShape.Stubble ? 0.75f + 0.45f * strand : 1;
        return Math.Clamp(cover * _cut.Density * grain, 0, 1);
    }

    /// <summary>Moves a place on the skin to the beard's surface.</summary>
    public Vector3 Cover(Vector3 place, float y, float z, float angle)
    {
        if (Shape <= BeardShape.Stubble || z > 8)
            return place;
        (float lip, float chin, float jaw) = Parts(MathF.Abs(y), z, MathF.Abs(angle), 0);
        float thick = MathF.Max(lip * _cut.Lip, MathF.Max(chin * _cut.Chin, jaw * _cut.Jaw));
        Vector3 outward = Vector3.Normalize(new Vector3(place.X - 10, place.Y, -0.25f * MathF.Max(0, -70 - z)));
        float hang = _cut.Drop * chin * Bell(y, 24) * Ramp(-84, -112, z);
        return place + _volume * (outward * thick - Vector3.UnitZ * hang);
    }

    private (float Lip, float Chin, float Jaw) Parts(float side, float z, float angle, float ragged)
    {
        float corner = _form.MouthOffset;
        float mouth = Hill(side, z + 69.5f, corner * 0.98f, 8);
        float open = Ramp(0.62f, 0.36f, mouth);
        float lip = Ramp(-49, -53, z + 0.10f * side + 0.5f * ragged) * Ramp(-84, -74, z) *
            Ramp(corner + 3, corner - 3, side + ragged - 5 * Ramp(-54, -72, z));
        float breadth = corner + 1 + 7 * Ramp(-80, -92, z) - 0.9f * MathF.Max(0, -100 - z);
        float chin = Ramp(-77, -84, z + ragged) * Ramp(breadth + 3, breadth - 4, side + ragged);
        float line = -58 + 0.9f * (side - 30) - _cut.Line;
        line = MathF.Min(line, -4) + 30 * Ramp(1.15f, 1.35f, angle);
        float jaw = Ramp(line + 3, line - 4, z + ragged) * Ramp(1.62f, 1.45f, angle) *
            Ramp(corner - 1, corner + 7, side);
        float below = Ramp(-98, -106, z) * Ramp(1.62f, 1.45f, angle);
        float front = open * Ramp(1.57f, 1.45f, angle);
        return (lip * front, chin * front, MathF.Max(jaw, below) * open);
    }

    /// <param name="Lip">Thickness above the upper lip, millimetres.</param>
    /// <param name="Chin">On the chin.</param>
    /// <param name="Jaw">On the jaw and the cheeks.</param>
    /// <param name="Drop">How far it hangs below the chin.</param>
    /// <param name="Density">0 to 1.</param>
    /// <param name="Line">How much lower than by nature the cheeks are shaved, millimetres.</param>
    private sealed record Cut(float Lip, float Chin, float Jaw, float Drop, float Density, float Line);
}
