using System.Buffers.Binary;
using Astro.Ros;

namespace Astro.Interfaces.Tests;

/// <summary>What is wrong with a payload.</summary>
internal enum Damage
{
    /// <summary>It ends early, anywhere.</summary>
    CutShort,

    /// <summary>A word, which may be the length of a text or sequence, is far beyond what follows it.</summary>
    HugeLength,

    /// <summary>A word, which may be a length, is a little more than what follows it.</summary>
    LongLength,

    /// <summary>The encapsulation header names the other byte order.</summary>
    WrongByteOrder,

    /// <summary>Bytes that are no UTF-8, or NULs, where there may be a text.</summary>
    BadText,

    /// <summary>A byte, which may be a bool, is neither 0 nor 1.</summary>
    BadBool,

    /// <summary>More follows than the padding.</summary>
    Trailing,

    /// <summary>Any bytes, anywhere.</summary>
    Noise,

    /// <summary>The encapsulation header is cut, or of another encoding.</summary>
    WrongHeader,
}

/// <summary>Makes payloads malformed, as a broken or hostile peer would, in ways that <paramref name="random"/>
/// draws. Some of what comes out may still be a message.</summary>
/// <param name="random">Seeded, so that what was found can be found again.</param>
internal sealed class MalformedCdr(Random random)
{
    private static readonly byte[] NoText = [0x00, 0x80, 0xC0, 0xF5, 0xFF];

    /// <summary>A damaged copy of a payload.</summary>
    public byte[] Draw(ReadOnlySpan<byte> valid, Damage damage)
    {
        var bytes = valid.ToArray();
        var body = bytes.AsSpan(Cdr.HeaderLength);
        switch (damage)
        {
            case Damage.CutShort:
                return bytes[..random.Next(Cdr.HeaderLength, bytes.Length)];
            case Damage.WrongHeader:
                return random.Next(2) == 0 ? bytes[..random.Next(Cdr.HeaderLength)] : WithOtherEncoding(bytes);
            case Damage.Trailing:
                var rest = new byte[random.Next(4, 64)];
                random.NextBytes(rest);
                return [.. bytes, .. rest];
            case Damage.WrongByteOrder:
                bytes[1] ^= 1;
                break;
            case Damage.HugeLength:
                WriteWord(body, (uint)random.NextInt64(int.MaxValue / 4, uint.MaxValue + 1L));
                break;
            case Damage.LongLength:
                WriteWord(body, (uint)random.Next(body.Length / 8, 2 * body.Length + 2));
                break;
            case Damage.BadText:
                body[random.Next(body.Length)] = NoText[random.Next(NoText.Length)];
                break;
            case Damage.BadBool:
                body[random.Next(body.Length)] = (byte)random.Next(2, 256);
                break;
            case Damage.Noise:
                for (var i = random.Next(1, 8); i > 0; i--)
                    body[random.Next(body.Length)] = (byte)random.Next(256);
                break;
        }
        return bytes;
    }

    private byte[] WithOtherEncoding(byte[] bytes)
    {
        (bytes[0], bytes[1]) = random.Next(2) == 0
            ? ((byte)random.Next(1, 256), (byte)random.Next(256))
            : ((byte)0, (byte)random.Next(2, 256));
        return bytes;
    }

    private void WriteWord(Span<byte> body, uint value)
    {
        if (body.Length >= sizeof(uint))
            BinaryPrimitives.WriteUInt32LittleEndian(body[(4 * random.Next(body.Length / 4))..], value);
    }
}
