namespace Astro.Home;

/// <summary>
/// A binary heap of cells by cost. Equal costs leave in order of cell index, so that a search has one outcome.
/// </summary>
internal sealed class CellQueue
{
    private (double Cost, int Cell)[] _heap = new (double, int)[256];
    private int _count;

    public int Count => _count;

    public void Clear() => _count = 0;

    public void Push(double cost, int cell)
    {
        if (_count == _heap.Length)
            Array.Resize(ref _heap, _count * 2);
        int i = _count++;
        while (i > 0 && Before((cost, cell), _heap[(i - 1) / 2]))
        {
            _heap[i] = _heap[(i - 1) / 2];
            i = (i - 1) / 2;
        }

        _heap[i] = (cost, cell);
    }

    public (double Cost, int Cell) Pop()
    {
        var top = _heap[0];
        var last = _heap[--_count];
        int i = 0;
        for (int child; (child = 2 * i + 1) < _count; i = child)
        {
            if (child + 1 < _count && Before(_heap[child + 1], _heap[child]))
                child++;
            if (!Before(_heap[child], last))
                break;
            _heap[i] = _heap[child];
        }

        _heap[i] = last;
        return top;
    }

    private static bool Before((double Cost, int Cell) a, (double Cost, int Cell) b) =>
        a.Cost < b.Cost || (a.Cost == b.Cost && a.Cell < b.Cell);
}
