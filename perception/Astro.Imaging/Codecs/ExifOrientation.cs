using System.Buffers.Binary;

namespace Astro.Imaging.Codecs;

/// <summary>
/// How a camera was held, as EXIF's tag 0x0112 says it (JEITA CP-3451): 1 is upright, 2 to 8 are the other ways to
/// turn and mirror a picture. Anything malformed counts as upright: pictures with broken metadata are common.
/// </summary>
internal readonly record struct ExifOrientation(int Value)
{
    private const ushort OrientationTag = 0x0112;

    /// <summary>Finds the orientation in a JPEG stream's APP1 segment.</summary>
    public static ExifOrientation Read(ReadOnlySpan<byte> jpeg)
    {
        var at = 2;
        while (at + 4 <= jpeg.Length && jpeg[at] == 0xFF)
        {
            var marker = jpeg[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (marker == 0xDA || length < 2 || at + 2 + length > jpeg.Length)
                break;
            var segment = jpeg.Slice(at + 4, length - 2);
            if (marker == 0xE1 && segment.StartsWith("Exif\0\0"u8))
                return new ExifOrientation(FromTiff(segment[6..]));
            at += 2 + length;
        }
        return new ExifOrientation(1);
    }

    /// <summary>The upright picture; the same buffer when it already is.</summary>
    public ImageBuffer Apply(ImageBuffer image)
    {
        if (Value == 1)
            return image;
        var sideways = Value >= 5;
        var upright = new ImageBuffer(
            sideways ? image.Height : image.Width, sideways ? image.Width : image.Height, image.Format);
        var size = image.Format.BytesPerPixel();
        for (var y = 0; y < upright.Height; y++)
        {
            for (var x = 0; x < upright.Width; x++)
            {
                var (across, down) = Source(x, y, image.Width - 1, image.Height - 1);
                image.Pixels.AsSpan(down * image.Stride + across * size, size)
                    .CopyTo(upright.Pixels.AsSpan(y * upright.Stride + x * size));
            }
        }
        return upright;
    }

    private (int Across, int Down) Source(int x, int y, int right, int bottom) => Value switch
    {
        2 => (right - x, y),
        3 => (right - x, bottom - y),
        4 => (x, bottom - y),
        5 => (y, x),
        6 => (y, bottom - x),
        7 => (right - y, bottom - x),
        8 => (right - y, x),
        _ => (x, y),
    };

    private static int FromTiff(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
            return 1;
        var little = tiff.StartsWith("II"u8);
        if (!little && !tiff.StartsWith("MM"u8))
            return 1;
        var directory = U32(tiff, 4, little);
        if (directory > tiff.Length - 2)
            return 1;
        var entries = U16(tiff, (int)directory, little);
        for (var i = 0; i < entries; i++)
        {
            var entry = (int)directory + 2 + 12 * i;
            if (entry + 12 > tiff.Length)
                break;
            if (U16(tiff, entry, little) == OrientationTag)
                return U16(tiff, entry + 8, little) is var value and >= 1 and <= 8 ? value : 1;
        }
        return 1;
    }

    private static ushort U16(ReadOnlySpan<byte> data, int at, bool little) => little
        ? BinaryPrimitives.ReadUInt16LittleEndian(data[at..])
        : BinaryPrimitives.ReadUInt16BigEndian(data[at..]);

    private static uint U32(ReadOnlySpan<byte> data, int at, bool little) => little
        ? BinaryPrimitives.ReadUInt32LittleEndian(data[at..])
        : BinaryPrimitives.ReadUInt32BigEndian(data[at..]);
}
