using System.Buffers.Binary;

namespace Astro.Vision.OpenCv;

/// <summary>
/// What the header of an encoded image promises, read before OpenCV takes memory for it. Sizes in pixels; null where
/// the header breaks off.
/// </summary>
internal static class EncodedSize
{
    /// <summary>Of a PNG: its first chunk, IHDR, begins with the size (PNG, 3rd edition, 11.2.1).</summary>
    public static (long Width, long Height)? OfPng(ReadOnlySpan<byte> data) => data.Length < 24
        ? null
        : (BinaryPrimitives.ReadUInt32BigEndian(data[16..]), BinaryPrimitives.ReadUInt32BigEndian(data[20..]));

    /// <summary>Of a JPEG: its frame header, SOF0 to SOF15 (ITU-T T.81, B.2.2).</summary>
    public static (long Width, long Height)? OfJpeg(ReadOnlySpan<byte> data)
    {
        var at = 2;
        while (at + 9 <= data.Length && data[at] == 0xFF)
        {
            var marker = data[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            // C4, C8 and CC are tables; before the frame header every marker has a length.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(data[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(data[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]);
        }
        return null;
    }

    /// <summary>Whether a JPEG has its end marker: OpenCV shows what breaks off with gray in place of the
    /// rest.</summary>
    public static bool HasEnd(ReadOnlySpan<byte> jpeg) =>
        jpeg.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0;
}
