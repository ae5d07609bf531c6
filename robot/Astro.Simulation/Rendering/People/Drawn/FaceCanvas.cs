using System.Numerics;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>Changes a colour at a place.</summary>
/// <param name="y">Millimetres to the left of the midline.</param>
/// <param name="z">Level on the mean head, millimetres.</param>
/// <param name="colour">What is there; overwritten.</param>
internal delegate void FaceBrush(float y, float z, ref Vector4 colour);

/// <summary>The texels of a drawn head, addressed by places on the face.</summary>
internal sealed class FaceCanvas
{
    public const int Width = 1 << HeadGrid.WidthLog2;
    public const int Height = 1 << HeadGrid.HeightLog2;
    private static readonly float[] Angles =
        [.. Enumerable.Range(0, Width).Select(i => HeadGrid.AngleAt((i + 0.5f) / Width))];
    private readonly float[] _across = new float[Width];
    private readonly float[] _breadths = new float[Height];

    public FaceCanvas(FaceForm form)
    {
        for (int i = 0; i < Width; i++)
        {
            float sin = MathF.Sin(Angles[i]);
            _across[i] = MathF.CopySign(MathF.Pow(MathF.Abs(sin), 2 / form.Power), sin);
        }

        for (int j = 0; j < Height; j++)
            _breadths[j] = form.At(Level(j)).HalfBreadth;
    }

    public static float Angle(int column) => Angles[column];

    public static float Level(int row) => HeadGrid.LevelAt((row + 0.5f) / Height);

    /// <summary>Offset to the left of the midline, millimetres.</summary>
    public float Across(int row, int column) => _breadths[row] * _across[column];

    /// <summary>Paints the part of the front of the face between two offsets and two levels.</summary>
    public void Paint(Vector4[] texels, (float From, float To) y, (float From, float To) z, FaceBrush brush)
    {
        int top = (int)(HeadGrid.Row(z.To) * Height), bottom = (int)(HeadGrid.Row(z.From) * Height);
        for (int j = top; j <= bottom; j++)
        {
            float level = Level(j);
            for (int i = Width / 20; i < Width - Width / 20; i++)
            {
                float at = Across(j, i);
                if (at >= y.From && at <= y.To)
                    brush(at, level, ref texels[j * Width + i]);
            }
        }
    }
}
