using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Astro.Ros;

/// <content>Strings, sequences and arrays.</content>
public ref partial struct CdrReader
{
    /// <summary>Reads UTF-8 that ends in its only NUL, by the length that precedes it.</summary>
    /// <remarks>A length of 0, which some writers send for an empty string, is one.</remarks>
    /// <param name="bound">The most UTF-8 bytes, NUL not counted.</param>
    public string ReadString(int bound = int.MaxValue) => ReadString("", bound);

    /// <summary>Reads as the other overload does, and returns <paramref name="last"/> itself if the text is the
    /// same.</summary>
    public string ReadString(string last, int bound = int.MaxValue)
    {
        var length = ReadCount(1, bound + 1L, "bytes with the NUL");
        if (length == 0)
            return "";
        var start = _offset;
        var bytes = Take(1, length, "a string");
        if (bytes.IndexOf((byte)0) != length - 1)
            throw new CdrException(start, $"a string of {length} bytes with a NUL at its end only");
        if (Ascii.Equals(bytes[..^1], last))
            return last;
        try
        {
            return CdrEncoding.StrictUtf8.GetString(bytes[..^1]);
        }
        catch (DecoderFallbackException)
        {
            throw new CdrException(start, "a string in UTF-8");
        }
    }

    /// <summary>Reads a <c>wstring</c> in UTF-16 by the number of bytes that precedes it.</summary>
    /// <param name="bound">The most UTF-16 units.</param>
    public string ReadWString(int bound = int.MaxValue)
    {
        var bytes = ReadCount(1, (long)bound * sizeof(char), "bytes");
        if (bytes % sizeof(char) != 0)
            throw new CdrException(_offset - sizeof(uint), $"UTF-16 in an even number of bytes, found {bytes}");
        return new(MemoryMarshal.Cast<ushort, char>(ReadItems<ushort>([], bytes / sizeof(char))));
    }

    /// <summary>Reads how many elements follow, for the caller to read.</summary>
    /// <param name="minimalSize">The fewest bytes that one element takes; the payload must hold them.</param>
    /// <param name="bound">The most elements.</param>
    public int ReadLength(int minimalSize, int bound = int.MaxValue) => ReadCount(minimalSize, bound, "elements");

    /// <summary>Checks that the rest of the payload can hold that many elements, and returns their number.</summary>
    public readonly int Expect(int count, int minimalSize) => (long)count * minimalSize <= Remaining
        ? count
        : throw new CdrException(_offset, $"{count} elements of {minimalSize} bytes or more, found {Remaining} bytes");

    /// <summary>Reads a sequence of a primitive type, into <paramref name="last"/> if that is as long.</summary>
    public T[] ReadSequence<T>(T[] last, int bound = int.MaxValue) where T : unmanaged =>
        ReadItems(last, ReadLength(Unsafe.SizeOf<T>(), bound));

    /// <summary>Reads an array of a primitive type and of fixed size, into <paramref name="last"/> if that is as
    /// long.</summary>
    public T[] ReadArray<T>(T[] last, int size) where T : unmanaged =>
        ReadItems(last, Expect(size, Unsafe.SizeOf<T>()));

    /// <summary><paramref name="last"/> if it is as long, else a new array with what there is of it.</summary>
    public static T[] Resize<T>(T[] last, int length)
    {
        if (last.Length != length)
            Array.Resize(ref last, length);
        return last;
    }

    private int ReadCount(int minimalSize, long bound, string unit)
    {
        var count = ReadUInt32();
        var most = Math.Min(bound, int.MaxValue);
        if (count > most)
            throw new CdrException(_offset - sizeof(uint), $"at most {most} {unit}, found {count}");
        return Expect((int)count, minimalSize);
    }

    private T[] ReadItems<T>(T[] last, int count) where T : unmanaged
    {
        if (count == 0)
            return [];
        var size = Unsafe.SizeOf<T>();
        var bytes = Take(size, count * size, "the elements");
        if (typeof(T) == typeof(bool) && bytes.IndexOfAnyExceptInRange((byte)0, (byte)1) is >= 0 and var wrong)
            throw new CdrException(_offset - count + wrong, $"a bool (0 or 1), found {bytes[wrong]}");
        var items = last.Length == count ? last : GC.AllocateUninitializedArray<T>(count);
        var target = MemoryMarshal.AsBytes(items.AsSpan());
        bytes.CopyTo(target);
        if (_bigEndian == BitConverter.IsLittleEndian)
            CdrEncoding.ReverseEach(target, size);
        return items;
    }
}
