using System.Diagnostics.CodeAnalysis;

namespace Astro.Ros.Executor;

/// <summary>A first-in-first-out queue in one array, which grows by doubling and never shrinks.</summary>
internal struct RingBuffer<T>(int capacity)
{
    private T[] _items = new T[capacity];
    private int _head;

    public int Count { get; private set; }

    /// <summary>The items from oldest (0) to newest.</summary>
    public readonly T this[int index] => _items[Wrap(_head + index)];

    public void Enqueue(T item)
    {
        if (Count == _items.Length)
            Grow();
        _items[Wrap(_head + Count)] = item;
        Count++;
    }

    public bool TryDequeue([MaybeNullWhen(false)] out T item)
    {
        if (Count == 0)
        {
            item = default;
            return false;
        }
        item = _items[_head];
        _items[_head] = default!;
        _head = Wrap(_head + 1);
        Count--;
        return true;
    }

    public void Clear()
    {
        Array.Clear(_items);
        _head = 0;
        Count = 0;
    }

    private readonly int Wrap(int index) => index < _items.Length ? index : index - _items.Length;

    private void Grow()
    {
        var items = new T[Math.Max(4, _items.Length * 2)];
        for (var i = 0; i < Count; i++)
            items[i] = this[i];
        _items = items;
        _head = 0;
    }
}
