namespace Astro.Ros.Rcl;

/// <summary>Arrays against sequences of the same elements.</summary>
internal static class NativeArray
{
    /// <summary>Copies into <paramref name="last"/> if it is as long, else into a new array.</summary>
    public static T[] Read<T>(ReadOnlySpan<T> items, T[] last) where T : unmanaged
    {
        if (last.Length != items.Length)
            last = GC.AllocateUninitializedArray<T>(items.Length);
        items.CopyTo(last);
        return last;
    }

    /// <summary>Holds an array to its definition's size.</summary>
    /// <exception cref="InvalidOperationException">It has another.</exception>
    public static void CheckSize(Array items, int size, string field)
    {
        if (items.Length != size)
            throw new InvalidOperationException($"{field}: {items.Length} elements, must be {size}");
    }

    /// <summary>Holds a sequence to its definition's bound.</summary>
    /// <exception cref="InvalidOperationException">It is longer.</exception>
    public static void CheckBound(Array items, int bound, string field)
    {
        if (items.Length > bound)
            throw new InvalidOperationException($"{field}: {items.Length} elements, at most {bound} allowed");
    }
}
