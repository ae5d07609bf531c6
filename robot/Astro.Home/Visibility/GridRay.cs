namespace Astro.Home;

/// <summary>
/// Walks every cell that a straight line passes through, in order, edge by edge, so no diagonal gap lets it slip
/// through.
/// </summary>
/// <remarks>Source: J. Amanatides and A. Woo, "A Fast Voxel Traversal Algorithm for Ray Tracing", Eurographics
/// 1987.</remarks>
internal ref struct GridRay
{
    private readonly int _stepX;
    private readonly int _stepY;
    private readonly double _acrossX;
    private readonly double _acrossY;
    private double _nextX;
    private double _nextY;

    /// <summary>Starts a ray in the cell that a point falls into.</summary>
    /// <param name="x">Start (cells from the grid's corner).</param>
    /// <param name="y">Start (cells from the grid's corner).</param>
    /// <param name="dx">Direction, a unit vector in the grid's frame.</param>
    /// <param name="dy">Direction, a unit vector in the grid's frame.</param>
    public GridRay(double x, double y, double dx, double dy)
    {
        (X, Y) = ((int)Math.Floor(x), (int)Math.Floor(y));
        (_stepX, _stepY) = (Math.Sign(dx), Math.Sign(dy));
        _acrossX = dx == 0 ? double.PositiveInfinity : Math.Abs(1 / dx);
        _acrossY = dy == 0 ? double.PositiveInfinity : Math.Abs(1 / dy);
        _nextX = dx == 0 ? double.PositiveInfinity : (dx > 0 ? X + 1 - x : x - X) * _acrossX;
        _nextY = dy == 0 ? double.PositiveInfinity : (dy > 0 ? Y + 1 - y : y - Y) * _acrossY;
    }

    /// <summary>Column of the current cell.</summary>
    public int X { get; private set; }

    /// <summary>Row of the current cell.</summary>
    public int Y { get; private set; }

    /// <summary>How far along the ray the current cell begins (cells).</summary>
    public double Travelled { get; private set; }

    /// <summary>Moves on to the next cell.</summary>
    public void Step()
    {
        if (_nextX < _nextY)
        {
            X += _stepX;
            Travelled = _nextX;
            _nextX += _acrossX;
        }
        else
        {
            Y += _stepY;
            Travelled = _nextY;
            _nextY += _acrossY;
        }
    }
}
