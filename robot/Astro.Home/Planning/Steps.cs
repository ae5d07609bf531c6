namespace Astro.Home;

/// <summary>The moves from a cell to its eight neighbours; a diagonal needs both cells beside it, so no corner is
/// cut.</summary>
internal readonly struct Steps(Costmap costmap)
{
    private static readonly (int X, int Y, double Length)[] All =
    [
        (1, 0, 1), (0, 1, 1), (-1, 0, 1), (0, -1, 1),
        (1, 1, Math.Sqrt(2)), (-1, 1, Math.Sqrt(2)), (-1, -1, Math.Sqrt(2)), (1, -1, Math.Sqrt(2)),
    ];

    public static int Count => All.Length;

    /// <summary>Takes one of the moves if the robot can.</summary>
    /// <param name="from">The cell.</param>
    /// <param name="step">Which move, 0 to <see cref="Count"/> - 1.</param>
    /// <param name="to">Index of the neighbour.</param>
    /// <param name="length">Length of the move (cells).</param>
    public bool TryTake(int from, int step, out int to, out double length)
    {
        var map = costmap.Map;
        (int dx, int dy, length) = All[step];
        int x = from % map.Width, y = from / map.Width;
        to = from + dy * map.Width + dx;
        return costmap.IsTraversable(new Cell(x + dx, y + dy))
            && (dx == 0 || dy == 0
                || (costmap.IsTraversable(new Cell(x + dx, y)) && costmap.IsTraversable(new Cell(x, y + dy))));
    }
}
