using System.Numerics;
using Astro.Simulation.Rendering.Raster;
using Astro.Simulation.Rendering.Scene;
using static Astro.Simulation.Rendering.People.Drawn.Falloff;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>The volume of hair: a shell over the scalp that ends at the hairline or hangs free.</summary>
internal sealed class HairMesh(Likeness person)
{
    private const int Columns = 65;
    private const int Rows = 34;

    // Below this level hair that hangs no longer follows the skull.
    private const float FreeLevel = -6;
    private const float SheetThickness = 9;

    private readonly FaceForm _form = person.Form;
    private readonly Scalp _scalp = person.Scalp;
    private readonly HairCut _cut = person.Cut;
    private readonly Complexion _colours = person.Colours;
    private readonly ulong _seed = (ulong)person.Appearance.Seed;

    /// <param name="hat">What is worn on the head, which presses the hair down.</param>
    /// <param name="scale">Metres a millimetre.</param>
    public Mesh? Build(Hat? hat, float scale)
    {
        if (_cut.Density <= 0)
            return null;
        MeshBuilder mesh = new(HairTexture.Of(_cut.Texture));
        Lattice outer = new(Columns, Rows, isRing: true);
        float[,] levels = new float[Rows, Columns];
        for (int i = 0; i < Columns; i++)
        {
            float angle = -MathF.PI + 2 * MathF.PI * (i % (Columns - 1)) / (Columns - 1);
            (float hem, float hang) = Hem(angle);
            for (int j = 0; j < Rows; j++)
            {
                float t = j / (Rows - 1f), z = FaceForm.Top - (FaceForm.Top - hem) * MathF.Pow(t, 1.6f);
                levels[j, i] = z;
                outer[j, i] = Place(angle, z, hang, hat);
            }
        }

        outer.Close(0);
        outer.AddTo(mesh, Uv, (j, i) => Shade(outer.Normal(j, i), levels[j, i]));
        if (_cut.Hangs)
            outer.AddInsideTo(mesh, SheetThickness, Uv, (j, i) => Shade(Vector3.Zero, levels[j, i]) * 0.55f);
        Gather(mesh, hat);
        return mesh.Build(scale);
    }

    private static Vector2 Uv(int row, int column) => new(3f * column / (Columns - 1), 1.5f * row / (Rows - 1));

    // Where hair ends at an angle, and how freely it hangs there (0: it grows down to the hairline; 1: it falls).
    private (float Level, float Hang) Hem(float angle)
    {
        float degrees = float.RadiansToDegrees(MathF.Abs(angle)), line = _scalp.Level(angle);
        float fringe = line - _cut.Fringe * Ramp(64, 44, degrees);
        if (!_cut.Hangs)
            return (fringe - 1, 0);
        float side = _cut.SideHem < 0 ? _cut.SideHem : line;
        float back = _cut.BackHem < 0 ? _cut.BackHem : line;
        float hem = float.Lerp(side, back, Ramp(95, 140, degrees)), hang = Ramp(56, 72, degrees);
        if (_cut.SideHem >= 0)
            hang = Ramp(96, 112, degrees);
        return (float.Lerp(fringe - 1, MathF.Min(hem, line), hang), hang);
    }

    private Vector3 Place(float angle, float z, float hang, Hat? hat)
    {
        float level = hang > 0 ? MathF.Max(z, FreeLevel) : z;
        Vector3 skull = _form.Surface(_form.At(level), angle);
        Vector3 outward = Vector3.Normalize(skull - new Vector3(-12, 0, MathF.Min(skull.Z, 22)));
        float thick = Thickness(angle, z, hang);
        if (hat is not null)
            thick = MathF.Min(thick, hat.Room(angle, z));
        Vector3 place = skull + outward * thick;
        if (z < level)
        {
            // Falling, it comes a little closer to the neck, or flares.
            float fall = Math.Clamp((level - z) / 100, 0, 1.6f);
            float off = _cut.Flare * fall - 7 * fall * (1 - Ramp(0, 10, _cut.Flare));
            place += outward with { Z = 0 } * off;
            place.Z += (z - level) * hang;
        }

        return place;
    }

    private float Thickness(float angle, float z, float hang)
    {
        float degrees = float.RadiansToDegrees(MathF.Abs(angle)), crown = Ramp(35, 100, z);
        float thick = float.Lerp(float.Lerp(_cut.Side, _cut.Back, Ramp(80, 150, degrees)), _cut.Top, crown);
        thick += _cut.Front * Bell(degrees, 52) * Ramp(52, 82, z) * Ramp(116, 100, z);
        float line = _scalp.Level(angle);
        if (_cut.Top < 0)
            thick = float.Lerp(thick, -2.5f, MathF.Max(Ramp(46, 62, z), Ramp(70, 50, degrees)));
        float fringe = line - _cut.Fringe * Ramp(64, 44, degrees);
        float rise = Ramp(-1, 7 + 0.5f * MathF.Max(thick, 0), z - fringe);
        thick = float.Lerp(float.Lerp(-1.5f, thick, rise), thick, hang);
        if (_cut.Parting != 0)
        {
            float y = MathF.Sin(angle) * _form.At(z).HalfBreadth;
            thick -= 4 * Bell(y - _cut.Parting, 6) * Ramp(50, 85, z) * (degrees < 100 ? 1 : 0);
        }

        if (_cut.Lumps > 0)
        {
            float u = angle / (2 * MathF.PI) + 0.5f, v = (FaceForm.Top - z) / 320;
            float lump = Materials.Noise(u, v, 18, 26, _seed) + 0.5f * Materials.Noise(u, v, 34, 50, _seed + 1);
            thick += _cut.Lumps * lump * MathF.Max(rise, hang) * Ramp(FaceForm.Top - 1, 108, z);
        }

        return thick;
    }

    // Darker below and where it parts from the head, with a band of gloss about the crown.
    private Vector4 Shade(Vector3 normal, float z)
    {
        float gloss = _cut.Texture == HairTexture.Kind.Coiled ? 0.1f : 0.38f;
        float light = 0.92f + gloss * Bell(z - 86, 14) - 0.22f * Ramp(40, -60, z) - 0.12f * MathF.Max(0, -normal.Z);
        return _colours.Hair * light;
    }

    private void Gather(MeshBuilder mesh, Hat? hat)
    {
        if (_cut.Knot == HairCut.Gathering.Bun && hat is null)
        {
            Vector3 middle = _form.Surface(_form.At(62), MathF.PI) + new Vector3(-16, 0, 6);
            Tube.Blob(mesh, middle, new Vector3(29, 33, 29), _colours.Hair * 0.95f);
        }
        else if (_cut.Knot == HairCut.Gathering.Ponytail && hat is not { HidesHair: true })
        {
            Vector3 root = _form.Surface(_form.At(hat is null ? 46 : 4), MathF.PI);
            float length = -60 - 100 * (_cut.Back / 6);
            Tube.Along(
                mesh,
                [
                    (root, 9), (root + new Vector3(-14, 0, 6), 13), (root + new Vector3(-34, 0, -8), 21),
                    (root + new Vector3(-42, 0, length * 0.35f), 24), (root + new Vector3(-36, 0, length * 0.7f), 19),
                    (root + new Vector3(-30, 0, length), 4),
                ],
                Vector3.UnitY, _colours.Hair * 0.92f, 12);
        }
    }
}
