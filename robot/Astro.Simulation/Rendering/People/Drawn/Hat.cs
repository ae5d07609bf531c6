using System.Numerics;
using Astro.Simulation.Rendering.Raster;
using static Astro.Simulation.Rendering.People.Drawn.Falloff;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>A beanie, a cap, a hat with a wide brim or a headscarf: its shell, brim and colour.</summary>
internal sealed class Hat
{
    private const int Columns = 49;
    private const int Rows = 24;

    private static readonly Rgb[] Colours =
    [
        new(150, 44, 40), new(36, 62, 110), new(46, 92, 66), new(188, 172, 140), new(60, 60, 66), new(200, 190, 176),
        new(120, 80, 130), new(196, 150, 60), new(28, 30, 36), new(90, 130, 150), new(170, 100, 110), new(104, 84, 60),
    ];

    private readonly FaceForm _form;
    private readonly HatKind _kind;
    private readonly Vector4 _colour;

    public Hat(FaceForm form, Appearance appearance)
    {
        CounterRandom random = new(CounterRandom.Mix((ulong)appearance.Fashion, 5, 0));
        _form = form;
        _kind = (HatKind)(int)(4 * random.NextFloat());
        _colour = LinearLight.Decode(Colours[(int)(Colours.Length * random.NextFloat())]);
    }

    public HatKind Kind => _kind;

    /// <summary>Whether no hair shows.</summary>
    public bool HidesHair => _kind == HatKind.Headscarf;

    /// <summary>How far hair may stand out under it, millimetres.</summary>
    public float Room(float angle, float z)
    {
        if (_kind == HatKind.Headscarf)
            return 2;
        float rim = Rim(angle);
        return z > rim - 14 ? Thickness(z) - 4 - 2 * Ramp(rim - 14, rim, z) : 60;
    }

    public Mesh Build(float scale)
    {
        MeshBuilder mesh = new(_kind == HatKind.Beanie ? HairTexture.Of(HairTexture.Kind.Coiled) : Cloth.Weave());
        Lattice shell = new(Columns, Rows, isRing: true);
        for (int i = 0; i < Columns; i++)
        {
            float angle = -MathF.PI + 2 * MathF.PI * (i % (Columns - 1)) / (Columns - 1), rim = Rim(angle);
            for (int j = 0; j < Rows; j++)
            {
                float t = MathF.Min(1, j / (Rows - 2f));
                float z = FaceForm.Top - (FaceForm.Top - rim) * MathF.Pow(t, 1.5f);
                // The last row turns in, so that the rim has a thickness.
                shell[j, i] = Place(angle, z, j == Rows - 1 ? -3 : Thickness(z) + Fold(z - rim));
            }
        }

        shell.Close(0);
        shell.AddTo(mesh, (j, i) => new Vector2(6f * i / (Columns - 1), 3f * j / (Rows - 1)), (_, _) => _colour);
        if (_kind == HatKind.Headscarf)
        {
            shell.AddInsideTo(mesh, 3, (_, _) => new Vector2(0.5f, 0.5f), (_, _) => _colour * 0.6f);
            Wrap(mesh);
        }

        if (_kind is HatKind.Cap or HatKind.WideBrim)
            Brim(mesh);
        return mesh.Build(scale);
    }

    private float Thickness(float z) => _kind switch
    {
        HatKind.Beanie => 9 + 12 * Ramp(80, 112, z),
        HatKind.Cap => 9 + 6 * Ramp(80, 112, z),
        HatKind.WideBrim => 10 + 18 * Ramp(70, 104, z),
        _ => 9 + 3 * Ramp(60, 100, z),
    };

    private float Fold(float aboveRim) => _kind == HatKind.Beanie ? 5 * Ramp(32, 28, aboveRim) : 0;

    // The level of the shell's lower edge.
    private float Rim(float angle)
    {
        float degrees = float.RadiansToDegrees(MathF.Abs(angle));
        return _kind switch
        {
            HatKind.Beanie => float.Lerp(44, 6, Ramp(50, 150, degrees)),
            HatKind.Cap => float.Lerp(50, 18, Ramp(40, 140, degrees)),
            HatKind.WideBrim => float.Lerp(48, 24, Ramp(40, 140, degrees)),
            _ => Scarf(degrees),
        };
    }

    // Round the face, under the chin and down to the shoulders.
    private static float Scarf(float degrees) => degrees < 48
        ? float.Lerp(60, 48, Ramp(15, 48, degrees))
        : float.Lerp(48, -185, Ramp(48, 74, degrees));

    private Vector3 Place(float angle, float z, float off)
    {
        float level = MathF.Max(z, _kind == HatKind.Headscarf ? -30 : -117);
        Vector3 skull = _form.Surface(_form.At(level), angle);
        Vector3 outward = Vector3.Normalize(skull - new Vector3(-12, 0, MathF.Min(skull.Z, 22)));
        Vector3 place = skull + outward * off;
        if (z >= level)
            return place;
        float fall = (level - z) / 100;
        Vector3 narrowed = new(
            -6 + (place.X + 6) * (1 - 0.2f * fall), place.Y * (1 - 0.32f * MathF.Min(fall, 1)), place.Z);
        return narrowed with { Z = place.Z + z - level };
    }

    // About the neck, from under the chin to the shoulders.
    private void Wrap(MeshBuilder mesh)
    {
        const int Rings = 8;
        float chin = _form.Level(FaceForm.Bottom);
        Lattice cloth = new(Columns, Rings, isRing: true);
        for (int i = 0; i < Columns; i++)
        {
            float angle = -MathF.PI + 2 * MathF.PI * (i % (Columns - 1)) / (Columns - 1);
            (float sin, float cos) = MathF.SinCos(angle);
            for (int j = 0; j < Rings; j++)
            {
                float t = j / (Rings - 1f), radius = 61 + 42 * t * t + 3 * MathF.Sin(6 * t + 5 * angle) * t;
                float level = chin + 20 - 96 * t - 14 * cos * (1 - t);
                cloth[j, i] = new Vector3(-12 + radius * cos, (radius + 12) * sin, level);
            }
        }

        cloth.AddTo(
            mesh, (j, i) => new Vector2(6f * i / (Columns - 1), 0.3f * j), (j, _) => _colour * (0.72f + 0.03f * j));
    }

    private void Brim(MeshBuilder mesh)
    {
        bool isCap = _kind == HatKind.Cap;
        float reach = isCap ? 68 : 62;
        foreach (int face in (ReadOnlySpan<int>)[1, -1])
        {
            Lattice brim = new(Columns, 5, isRing: !isCap);
            for (int i = 0; i < Columns; i++)
            {
                float turn = face * (2f * i / (Columns - 1) - 1) * (isCap ? 1.05f : MathF.PI);
                Vector3 root = Place(turn, Rim(turn) + 1, Thickness(Rim(turn)) - 2);
                float width = isCap ? reach * MathF.Sqrt(MathF.Max(0, MathF.Cos(turn * 1.45f))) : reach;
                Vector3 outward = isCap
                    ? new Vector3(1, 0.25f * MathF.Sin(turn), 0)
                    : new Vector3(MathF.Cos(turn), MathF.Sin(turn), 0);
                for (int j = 0; j < 5; j++)
                {
                    float t = j / 4f, droop = isCap ? -0.22f - 0.35f * MathF.Abs(turn) * t : -0.14f;
                    float level = droop * width * t + (face > 0 ? 1 : -1);
                    brim[j, i] = root + outward * (width * t) + Vector3.UnitZ * level;
                }
            }

            brim.AddTo(
                mesh, (j, i) => new Vector2(0.1f * i, 0.2f * j), (_, _) => _colour * (face > 0 ? 0.95f : 0.6f));
        }
    }
}
