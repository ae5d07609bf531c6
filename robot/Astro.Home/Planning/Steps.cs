namespace Astro.Home;

/// <summary>One move from a cell to a neighbour.</summary>
/// <param name="To">Index of the neighbour.</param>
/// <param name="Length">Of the move (cells).</param>
internal readonly record struct Step(int To, double Length);

/// <summary>The moves from a cell to its eight neighbours; a diagonal needs both cells beside it, so no corner is
/// cut.</summary>
internal readonly ref struct Steps(Costmap costmap)
{
    /// <summary>The most moves that a cell has.</summary>
    public const int Most = 8;

    private static readonly double Diagonal = Math.Sqrt(2);

    private readonly ReadOnlySpan<byte> _costs = costmap.Costs;
    private readonly int _width = costmap.Map.Width;
    private readonly int _height = costmap.Map.Height;

    /// <summary>Lists the moves that the robot can make from a cell and returns how many there are.</summary>
    public int From(int cell, Span<Step> steps)
    {
        int x = cell % _width, y = cell / _width, count = 0;
        bool east = x + 1 < _width && IsOpen(cell + 1), west = x > 0 && IsOpen(cell - 1);
        bool north = y + 1 < _height && IsOpen(cell + _width), south = y > 0 && IsOpen(cell - _width);
        if (east)
            steps[count++] = new(cell + 1, 1);
        if (north)
            steps[count++] = new(cell + _width, 1);
        if (west)
            steps[count++] = new(cell - 1, 1);
        if (south)
            steps[count++] = new(cell - _width, 1);
        if (north && east && IsOpen(cell + _width + 1))
            steps[count++] = new(cell + _width + 1, Diagonal);
        if (north && west && IsOpen(cell + _width - 1))
            steps[count++] = new(cell + _width - 1, Diagonal);
        if (south && west && IsOpen(cell - _width - 1))
            steps[count++] = new(cell - _width - 1, Diagonal);
        if (south && east && IsOpen(cell - _width + 1))
            steps[count++] = new(cell - _width + 1, Diagonal);
        return count;
    }

    private bool IsOpen(int cell) => _costs[cell] < Costmap.Inscribed;
}
