namespace Astro.Perception;

/// <summary>
/// Pairs rows with columns, each at most once, so that the affinities add up to the most: the Hungarian method in its
/// shortest-augmenting-path form (Kuhn 1955; Jonker and Volgenant 1987), O(n³), without allocation.
/// </summary>
/// <param name="capacity">The largest number of rows, and of columns.</param>
internal sealed class Assignment(int capacity)
{
    private readonly float[] _affinity = new float[capacity * capacity];
    private readonly float[] _rowPotential = new float[capacity + 1];
    private readonly float[] _columnPotential = new float[capacity + 1];
    private readonly float[] _slack = new float[capacity + 1];
    private readonly int[] _rowOf = new int[capacity + 1];
    private readonly int[] _previous = new int[capacity + 1];
    private readonly bool[] _visited = new bool[capacity + 1];

    /// <summary>The affinity of a pair, 0 (never paired) to 1; to be set for all pairs before solving.</summary>
    public ref float this[int row, int column] => ref _affinity[row * capacity + column];

    /// <summary>Writes each row's column, or −1, to <paramref name="columnOf"/>.</summary>
    public void Solve(int rows, int columns, Span<int> columnOf)
    {
        // A square of the larger side: whatever lies beyond the given rows and columns has affinity 0.
        var n = Math.Max(rows, columns);
        Array.Clear(_rowPotential);
        Array.Clear(_columnPotential);
        Array.Clear(_rowOf);
        for (var row = 1; row <= n; row++)
            Augment(row, n, rows, columns);

        columnOf[..rows].Fill(-1);
        for (var column = 1; column <= columns; column++)
        {
            var row = _rowOf[column] - 1;
            if (row < rows && this[row, column - 1] > 0)
                columnOf[row] = column - 1;
        }
    }

    /// <summary>Finds a column for one more row along the cheapest path of exchanges; index 0 is "none".</summary>
    private void Augment(int row, int n, int rows, int columns)
    {
        _rowOf[0] = row;
        _slack.AsSpan(0, n + 1).Fill(float.PositiveInfinity);
        _visited.AsSpan(0, n + 1).Clear();
        var column = 0;
        do
        {
            _visited[column] = true;
            var current = _rowOf[column];
            var (next, step) = (0, float.PositiveInfinity);
            for (var j = 1; j <= n; j++)
            {
                if (_visited[j])
                    continue;
                var affinity = current <= rows && j <= columns ? this[current - 1, j - 1] : 0;
                var reduced = 1 - affinity - _rowPotential[current] - _columnPotential[j];
                if (reduced < _slack[j])
                    (_slack[j], _previous[j]) = (reduced, column);
                if (_slack[j] < step)
                    (step, next) = (_slack[j], j);
            }
            for (var j = 0; j <= n; j++)
            {
                if (_visited[j])
                {
                    _rowPotential[_rowOf[j]] += step;
                    _columnPotential[j] -= step;
                }
                else
                {
                    _slack[j] -= step;
                }
            }
            column = next;
        }
        while (_rowOf[column] != 0);

        for (; column != 0; column = _previous[column])
            _rowOf[column] = _rowOf[_previous[column]];
    }
}
