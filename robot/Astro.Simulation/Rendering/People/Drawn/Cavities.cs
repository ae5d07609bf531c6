namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>Where the face's relief keeps light out and where it catches more: the difference of the relief from its
/// own mean about a place, once a face.</summary>
internal sealed class Cavities
{
    private const int Step = 2;
    private const int Half = 36;
    private const int Columns = 2 * Half + 1;
    private const int Rows = 96;
    private const float TopLevel = 62;
    private readonly float[] _shade = new float[Columns * Rows];

    public Cavities(FaceForm form)
    {
        float[] relief = new float[Columns * Rows];
        for (int j = 0; j < Rows; j++)
        {
            for (int i = 0; i <= Half; i++)
            {
                float height = form.Relief(i * Step, TopLevel - j * Step);
                relief[j * Columns + Half + i] = relief[j * Columns + Half - i] = height;
            }
        }

        float[] narrow = Blur(Blur(relief, 2), 2), wide = Blur(Blur(relief, 6), 6);
        for (int i = 0; i < _shade.Length; i++)
        {
            float detail = relief[i] - narrow[i], broad = relief[i] - wide[i];
            int above = Math.Max(i - Columns, 0), below = Math.Min(i + Columns, relief.Length - 1);
            float rise = (relief[below] - relief[above]) / (2 * Step);
            float aside = (relief[Math.Min(i + 1, relief.Length - 1)] - relief[Math.Max(i - 1, 0)]) / (2 * Step);
            float shade = 1 + 0.12f * Bounded(detail / 1.2f) + 0.18f * Bounded(broad / 3.5f);
            // Lamps hang from the ceiling; what faces aside sees less of the room.
            shade += 0.09f * Bounded(rise) - 0.10f * Bounded(MathF.Abs(aside) / 1.2f);
            _shade[i] = Math.Clamp(shade, 0.55f, 1.22f);
        }
    }

    /// <summary>Factor on the light at a place, about 1.</summary>
    public float Shade(float y, float z)
    {
        float x = y / Step + Half, row = (TopLevel - z) / Step;
        int i = (int)x, j = (int)row;
        if (x < 0 || row < 0 || i >= Columns - 1 || j >= Rows - 1)
            return 1;
        float upper = float.Lerp(_shade[j * Columns + i], _shade[j * Columns + i + 1], x - i);
        float lower = float.Lerp(_shade[(j + 1) * Columns + i], _shade[(j + 1) * Columns + i + 1], x - i);
        return float.Lerp(upper, lower, row - j);
    }

    private static float Bounded(float t) => t / (1 + MathF.Abs(t)) * 2;

    // Mean over a square.
    private static float[] Blur(float[] source, int radius) =>
        Pass(Pass(source, radius, 1, Columns), radius, Columns, Rows);

    private static float[] Pass(float[] source, int radius, int stride, int length)
    {
        float[] result = new float[source.Length];
        for (int i = 0; i < source.Length; i++)
        {
            int at = i / stride % length;
            float sum = 0;
            int from = Math.Max(at - radius, 0), to = Math.Min(at + radius, length - 1);
            for (int k = from; k <= to; k++)
                sum += source[i + (k - at) * stride];
            result[i] = sum / (to - from + 1);
        }

        return result;
    }
}
