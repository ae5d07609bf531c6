using System.Buffers.Binary;
using System.IO.Compression;

namespace Astro.Imaging.Tests;

/// <summary>
/// PNG files put together chunk by chunk (W3C PNG, third edition), for kinds that the product never writes.
/// </summary>
internal static class CraftedPng
{
    public static byte[] Create(
        int width, int height, byte bitDepth, byte colourType, byte[] scanlines, byte[]? palette = null)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (bitDepth, colourType);
        Chunk(png, "IHDR"u8, header);
        if (palette is not null)
            Chunk(png, "PLTE"u8, palette);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(scanlines);
        Chunk(png, "IDAT"u8, packed.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream to, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> word = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(word, data.Length);
        to.Write(word);
        byte[] body = [.. type, .. data];
        to.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(word, Crc(body));
        to.Write(word);
    }

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
