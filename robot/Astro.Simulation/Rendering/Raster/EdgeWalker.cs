namespace Astro.Simulation.Rendering.Raster;

/// <summary>Steps down an edge and yields, for each row, the first pixel centre on or right of it, in exact integer
/// arithmetic. Two triangles that share an edge therefore meet without gap or overlap (the top-left fill rule).
/// </summary>
internal struct EdgeWalker
{
    private readonly long _period;
    private readonly long _remainder;
    private readonly int _step;
    private long _error;

    /// <param name="upper">The end with the smaller row, in 1/256 pixel.</param>
    /// <param name="lower">The other end, strictly below.</param>
    /// <param name="row">The first row to be asked for.</param>
    public EdgeWalker((int X, int Y) upper, (int X, int Y) lower, int row)
    {
        long dx = lower.X - upper.X, dy = lower.Y - upper.Y;
        _period = dy * ScreenVertex.One;
        long crossing = upper.X * dy + ((long)row * ScreenVertex.One - upper.Y) * dx;
        Column = (int)CeilingDivide(crossing, _period);
        _error = Column * _period - crossing;
        _step = (int)-CeilingDivide(-dx, dy);
        _remainder = dx * ScreenVertex.One - _step * _period;
    }

    /// <summary>The first pixel on or right of the edge in the present row.</summary>
    public int Column { get; private set; }

    public void NextRow()
    {
        Column += _step;
        _error -= _remainder;
        if (_error < 0)
        {
            Column++;
            _error += _period;
        }
    }

    private static long CeilingDivide(long numerator, long denominator)
    {
        long quotient = numerator / denominator;
        return numerator > quotient * denominator ? quotient + 1 : quotient;
    }
}
