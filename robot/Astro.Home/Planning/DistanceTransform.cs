namespace Astro.Home;

/// <summary>
/// The exact squared Euclidean distance, in cells, from each cell to the nearest marked one.
/// </summary>
/// <remarks>
/// Source: P. Felzenszwalb and D. Huttenlocher, "Distance Transforms of Sampled Functions", Theory of Computing 8
/// (2012): one lower envelope of parabolas a column, then one a row. Buffers are reused from call to call.
/// </remarks>
/// <param name="width">Columns.</param>
/// <param name="height">Rows.</param>
public sealed class DistanceTransform(int width, int height)
{
    /// <summary>The distance where no cell is marked; above any that a grid can hold.</summary>
    public const double Unreached = 1e12;

    private readonly double[] _line = new double[Math.Max(width, height)];
    private readonly int[] _parabola = new int[Math.Max(width, height)];
    private readonly double[] _from = new double[Math.Max(width, height) + 1];

    /// <summary>Computes the distances.</summary>
    /// <param name="marked">Width × height cells, row-major.</param>
    /// <param name="squared">Receives the squared distances (cells²), in the same order.</param>
    public void Compute(ReadOnlySpan<bool> marked, Span<double> squared)
    {
        for (int x = 0; x < width; x++)
        {
            for (int y = 0; y < height; y++)
                _line[y] = marked[y * width + x] ? 0 : Unreached;
            Envelope(height, squared[x..], width);
        }

        for (int y = 0; y < height; y++)
        {
            var row = squared.Slice(y * width, width);
            row.CopyTo(_line);
            Envelope(width, row, 1);
        }
    }

    private void Envelope(int length, Span<double> target, int stride)
    {
        int top = 0;
        _parabola[0] = 0;
        _from[0] = double.NegativeInfinity;
        _from[1] = double.PositiveInfinity;
        for (int q = 1; q < length; q++)
        {
            double start = Intersection(q, _parabola[top]);
            while (start <= _from[top])
                start = Intersection(q, _parabola[--top]);
            _parabola[++top] = q;
            _from[top] = start;
            _from[top + 1] = double.PositiveInfinity;
        }

        for (int q = 0, k = 0; q < length; q++)
        {
            while (_from[k + 1] < q)
                k++;
            double offset = q - _parabola[k];
            target[q * stride] = Math.Min(Unreached, offset * offset + _line[_parabola[k]]);
        }
    }

    private double Intersection(int q, int p) =>
        (_line[q] + (double)q * q - (_line[p] + (double)p * p)) / (2.0 * (q - p));
}
