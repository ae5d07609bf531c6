using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Astro.Ros;

/// <content>Strings, sequences and arrays.</content>
public ref partial struct CdrWriter
{
    /// <summary>Writes UTF-8 with a NUL behind it and, before it, the length of both (uint32).</summary>
    /// <param name="value">Must not hold a lone surrogate, nor U+0000, which ends a string for readers in C.</param>
    /// <param name="bound">The most UTF-8 bytes, NUL not counted.</param>
    /// <param name="field">The field that an error names.</param>
    /// <exception cref="InvalidOperationException">The text breaks a rule above.</exception>
    public void WriteString(
        string value, int bound = int.MaxValue, [CallerArgumentExpression(nameof(value))] string field = "")
    {
        if (value.Contains('\0'))
            throw new InvalidOperationException($"{field}: a string cannot hold U+0000");
        int length;
        try
        {
            length = CdrEncoding.StrictUtf8.GetByteCount(value);
        }
        catch (EncoderFallbackException)
        {
            throw new InvalidOperationException($"{field}: a string cannot hold a lone surrogate");
        }
        CheckBound(length, bound, "bytes", field);
        Write((uint)length + 1);
        var bytes = Append(1, length + 1);
        Encoding.UTF8.GetBytes(value, bytes);
        bytes[^1] = 0;
    }

    /// <summary>Writes a <c>wstring</c>: how many bytes follow (uint32), then UTF-16 without a NUL.</summary>
    /// <remarks>As DDS-XTypes 1.3 and the current rmw_cyclonedds have it; older ones wrote four bytes a unit.</remarks>
    /// <param name="value">Any UTF-16.</param>
    /// <param name="bound">The most UTF-16 units.</param>
    /// <param name="field">The field that an error names.</param>
    /// <exception cref="InvalidOperationException">The text is longer than its bound.</exception>
    public void WriteWString(
        string value, int bound = int.MaxValue, [CallerArgumentExpression(nameof(value))] string field = "")
    {
        CheckBound(value.Length, bound, "characters", field);
        Write(checked((uint)value.Length * sizeof(char)));
        WriteItems(MemoryMarshal.Cast<char, ushort>(value));
    }

    /// <summary>Writes how many elements follow (uint32); the caller writes them.</summary>
    /// <exception cref="InvalidOperationException">There are more than <paramref name="bound"/>.</exception>
    public void WriteLength<T>(
        T[] values, int bound = int.MaxValue, [CallerArgumentExpression(nameof(values))] string field = "")
    {
        CheckBound(values.Length, bound, "elements", field);
        Write((uint)values.Length);
    }

    /// <summary>Writes a sequence of a primitive type: count (uint32), then the elements in one go.</summary>
    /// <exception cref="InvalidOperationException">There are more than <paramref name="bound"/>.</exception>
    public void WriteSequence<T>(
        T[] values, int bound = int.MaxValue, [CallerArgumentExpression(nameof(values))] string field = "")
        where T : unmanaged
    {
        WriteLength(values, bound, field);
        WriteItems<T>(values);
    }

    /// <summary>Writes an array of a primitive type and of fixed size: the elements only.</summary>
    /// <exception cref="InvalidOperationException">There are not exactly <paramref name="size"/>.</exception>
    public void WriteArray<T>(
        T[] values, int size, [CallerArgumentExpression(nameof(values))] string field = "")
        where T : unmanaged
    {
        CheckSize(values, size, field);
        WriteItems<T>(values);
    }

    /// <summary>Holds an array to its fixed size, before the caller writes the elements.</summary>
    /// <exception cref="InvalidOperationException">There are not exactly <paramref name="size"/>.</exception>
    public readonly void CheckSize<T>(
        T[] values, int size, [CallerArgumentExpression(nameof(values))] string field = "")
    {
        if (values.Length != size)
            throw new InvalidOperationException($"{field}: {values.Length} elements, must be {size}");
    }

    private static void CheckBound(int count, int bound, string unit, string field)
    {
        if (count > bound)
            throw new InvalidOperationException($"{field}: {count} {unit}, at most {bound} allowed");
    }

    private void WriteItems<T>(ReadOnlySpan<T> items) where T : unmanaged
    {
        if (items.IsEmpty)
            return;
        var size = Unsafe.SizeOf<T>();
        var bytes = Append(size, checked(items.Length * size));
        MemoryMarshal.AsBytes(items).CopyTo(bytes);
        if (!BitConverter.IsLittleEndian)
            CdrEncoding.ReverseEach(bytes, size);
    }
}
