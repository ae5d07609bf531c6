using System.Numerics;

namespace Astro.Simulation.Rendering;

/// <summary>What a lens that is a little out of focus, or a robot that turns while the shutter is open, does to linear
/// light: a Gaussian along rows and one along columns, by binomial filters of three taps (Wells, "Efficient synthesis
/// of Gaussian filters by cascaded uniform filters", 1986).</summary>
internal sealed class LensBlur(int width, int height)
{
    // Of one pass, in pixels squared: more would make the filter's outer taps outweigh its middle one.
    private const float MostVariance = 0.6f;

    private readonly Vector4[] _line = new Vector4[width];

    /// <param name="radiance">Linear light a pixel, row-major; blurred in place.</param>
    /// <param name="across">Deviation along rows, pixels.</param>
    /// <param name="down">Deviation along columns, pixels.</param>
    public void Apply(Span<Vector4> radiance, float across, float down)
    {
        int passes = (int)MathF.Ceiling(across * across / MostVariance);
        for (int pass = 0; pass < passes; pass++)
            AlongRows(radiance, across * across / passes / 2);
        passes = (int)MathF.Ceiling(down * down / MostVariance);
        for (int pass = 0; pass < passes; pass++)
            AlongColumns(radiance, down * down / passes / 2);
    }

    private void AlongRows(Span<Vector4> radiance, float outer)
    {
        for (int row = 0; row < height; row++)
        {
            Span<Vector4> line = radiance.Slice(row * width, width);
            Vector4 before = line[0];
            for (int x = 0; x < line.Length; x++)
            {
                Vector4 here = line[x], after = line[Math.Min(x + 1, line.Length - 1)];
                line[x] = here + outer * (before + after - 2 * here);
                before = here;
            }
        }
    }

    private void AlongColumns(Span<Vector4> radiance, float outer)
    {
        radiance[..width].CopyTo(_line);
        for (int row = 0; row < height; row++)
        {
            Span<Vector4> line = radiance.Slice(row * width, width);
            ReadOnlySpan<Vector4> below = row + 1 < height ? radiance.Slice((row + 1) * width, width) : line;
            for (int x = 0; x < line.Length; x++)
            {
                Vector4 here = line[x];
                line[x] = here + outer * (_line[x] + below[x] - 2 * here);
                _line[x] = here;
            }
        }
    }
}
