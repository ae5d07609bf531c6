using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>Frames without lenses: two rims before the eyes, a bridge and the temples back to the ears.</summary>
internal sealed class Glasses
{
    private static readonly Shape[] Shapes =
    [
        new(23, 21, 2, 0, 0, 0.9f), new(26, 17, 4, 0, 0.08f, 1.6f), new(27, 20, 2.6f, 0, 0.25f, 0.9f),
        new(26, 17, 2.6f, 4.5f, 0.12f, 1.7f), new(24, 15, 2.2f, 0, 0, 0.9f), new(27, 21, 3.2f, 1, 0.1f, 2),
        new(24, 13, 4, 0, 0, 1),
    ];

    private static readonly Rgb[] Colours =
    [
        new(24, 22, 22), new(24, 22, 22), new(74, 44, 26), new(110, 96, 70), new(120, 120, 126), new(130, 32, 38),
        new(34, 52, 92), new(168, 140, 80), new(60, 84, 66),
    ];

    private readonly FaceForm _form;
    private readonly Shape _shape;
    private readonly Vector4 _colour;
    private readonly float _size;
    private readonly float _rim;

    /// <param name="form">The face.</param>
    /// <param name="appearance">Whose glasses; who owns none gets a pair of reading glasses.</param>
    public Glasses(FaceForm form, Appearance appearance)
    {
        CounterRandom random = new(CounterRandom.Mix((ulong)appearance.Fashion, 6, 0));
        _form = form;
        _shape = Shapes[(int)(Shapes.Length * random.NextFloat())];
        _colour = LinearLight.Decode(Colours[(int)(Colours.Length * random.NextFloat())]);
        _size = (0.94f + 0.12f * random.NextFloat()) * (form.EyeOffset / 31.5f);
        // A child's frames are slighter, too.
        _rim = _shape.Rim * _size;
    }

    public Mesh Build(float scale)
    {
        const int Corners = 26;
        MeshBuilder mesh = new(Texture.Solid(Vector4.One));
        Vector3 eye = _form.Face(_form.EyeOffset, 0);
        float plane = MathF.Max(eye.X + 15, _form.Face(0, 2).X + 2);
        float middle = MathF.Max(_form.EyeOffset + 1, _shape.Width * _size + 8);
        Vector3 temple = _form.Surface(_form.At(2), MathF.PI / 2);
        Span<Vector3> rim = stackalloc Vector3[Corners];
        foreach (int side in (ReadOnlySpan<int>)[-1, 1])
        {
            Vector3 Bent(float y, float z)
            {
                float off = MathF.Abs(y) - 20;
                return new Vector3(plane - 0.0045f * MathF.Max(0, off) * MathF.Max(0, off), y, z - 1.5f);
            }

            for (int i = 0; i < Corners; i++)
            {
                (float sin, float cos) = MathF.SinCos(2 * MathF.PI * i / Corners);
                float dy = MathF.CopySign(MathF.Pow(MathF.Abs(cos), 2 / _shape.Power), cos);
                float dz = MathF.CopySign(MathF.Pow(MathF.Abs(sin), 2 / _shape.Power), sin);
                float lower = dz < 0 ? 1 + _shape.Taper * dz : 1;
                rim[i] = Bent(
                    side * (middle + _shape.Width * _size * dy * lower),
                    _shape.Height * _size * dz + _shape.Raise * MathF.Max(0, dy) * MathF.Max(0, dz));
            }

            Tube.Loop(mesh, rim, _rim, _colour, 6);
            float inner = middle - _shape.Width * _size, outer = middle + _shape.Width * _size;
            float high = 0.35f * _shape.Height;
            Vector3 hinge = Bent(side * outer, high);
            float wide = MathF.Max(temple.Y + 2.5f, outer + 1);
            Tube.Along(
                mesh,
                [
                    (hinge, _rim), (hinge with { X = hinge.X - 5, Y = side * (outer + 4) }, _rim),
                    (new Vector3(-12, side * wide, high), _rim),
                    (new Vector3(-30, side * (wide - 2), high - 22), _rim * 0.8f),
                ],
                Vector3.UnitY, _colour, 6);
            Tube.Along(
                mesh,
                [
                    (Bent(side * (inner + 0.5f), high), _rim),
                    (Bent(0, high + 2) + new Vector3(1.5f, 0, 0), _rim),
                ],
                Vector3.UnitX, _colour, 6);
        }

        return mesh.Build(scale);
    }

    /// <param name="Width">Half the width of a lens, millimetres.</param>
    /// <param name="Height">Half its height.</param>
    /// <param name="Power">Of its superellipse: 2 is an ellipse, more is squarer.</param>
    /// <param name="Raise">How far the outer upper corner is raised.</param>
    /// <param name="Taper">How much narrower the lower half is.</param>
    /// <param name="Rim">Radius of the rim: wire, or acetate.</param>
    private sealed record Shape(float Width, float Height, float Power, float Raise, float Taper, float Rim);
}
