using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Astro.Ros;

/// <summary>What reader and writer share: UTF-8 without replacement characters, and byte order.</summary>
internal static class CdrEncoding
{
    /// <summary>UTF-8 that throws on what it cannot convert, so that no text changes unnoticed.</summary>
    public static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Reverses the bytes of each element of <paramref name="size"/> (1, 2, 4 or 8) bytes, in place.</summary>
    public static void ReverseEach(Span<byte> bytes, int size)
    {
        switch (size)
        {
            case 2:
                var words = MemoryMarshal.Cast<byte, ushort>(bytes);
                BinaryPrimitives.ReverseEndianness(words, words);
                break;
            case 4:
                var doubleWords = MemoryMarshal.Cast<byte, uint>(bytes);
                BinaryPrimitives.ReverseEndianness(doubleWords, doubleWords);
                break;
            case 8:
                var quadWords = MemoryMarshal.Cast<byte, ulong>(bytes);
                BinaryPrimitives.ReverseEndianness(quadWords, quadWords);
                break;
        }
    }
}
