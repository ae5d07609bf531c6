using System.Buffers.Binary;

namespace Astro.Ros;

/// <summary>Reads one XCDR1 payload in the byte order that its encapsulation header names.</summary>
/// <remarks>
/// Nothing is read beyond the payload, and nothing is allocated that the payload's remaining bytes could not fill:
/// whatever does not fit is a <see cref="CdrException"/>, thrown by every method here. Primitives are aligned to
/// their size (8 at most), counted from the end of the header. To be passed by reference only.
/// </remarks>
public ref partial struct CdrReader
{
    private readonly ReadOnlySpan<byte> _payload;
    private readonly bool _bigEndian;
    private int _offset;

    /// <summary>Reads the header.</summary>
    /// <exception cref="CdrException">The header is missing, or names another encoding than plain CDR.</exception>
    public CdrReader(ReadOnlySpan<byte> payload)
    {
        if (payload.Length < Cdr.HeaderLength)
            throw new CdrException(0, $"an encapsulation header of {Cdr.HeaderLength} bytes, found {payload.Length}");
        if (payload[0] != 0 || payload[1] > 1)
            throw new CdrException(0, $"plain CDR (0x0000 or 0x0001), found 0x{payload[0]:X2}{payload[1]:X2}");
        _payload = payload;
        _bigEndian = payload[1] == 0;
        _offset = Cdr.HeaderLength;
    }

    /// <summary>Where in the payload, its header included, the next read starts, padding not yet skipped.</summary>
    public readonly int Offset => _offset;

    /// <summary>How many bytes are left.</summary>
    public readonly int Remaining => _payload.Length - _offset;

    /// <summary>Reads one byte, which must be 0 or 1.</summary>
    public bool ReadBool()
    {
        var value = Take(1, 1, "a bool")[0];
        return value <= 1 ? value == 1 : throw new CdrException(_offset - 1, $"a bool (0 or 1), found {value}");
    }

    /// <summary>Reads one byte.</summary>
    public byte ReadByte() => Take(1, 1, "a byte")[0];

    /// <summary>Reads one byte.</summary>
    public sbyte ReadSByte() => (sbyte)Take(1, 1, "an int8")[0];

    /// <summary>Reads two bytes.</summary>
    public short ReadInt16() => (short)ReadUInt16();

    /// <summary>Reads two bytes.</summary>
    public ushort ReadUInt16()
    {
        var bytes = Take(2, 2, "a 16-bit integer");
        return _bigEndian
            ? BinaryPrimitives.ReadUInt16BigEndian(bytes)
            : BinaryPrimitives.ReadUInt16LittleEndian(bytes);
    }

    /// <summary>Reads four bytes.</summary>
    public int ReadInt32() => (int)ReadUInt32();

    /// <summary>Reads four bytes.</summary>
    public uint ReadUInt32()
    {
        var bytes = Take(4, 4, "a 32-bit number");
        return _bigEndian
            ? BinaryPrimitives.ReadUInt32BigEndian(bytes)
            : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }

    /// <summary>Reads eight bytes.</summary>
    public long ReadInt64() => (long)ReadUInt64();

    /// <summary>Reads eight bytes.</summary>
    public ulong ReadUInt64()
    {
        var bytes = Take(8, 8, "a 64-bit number");
        return _bigEndian
            ? BinaryPrimitives.ReadUInt64BigEndian(bytes)
            : BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    /// <summary>Reads four bytes (IEEE 754 binary32).</summary>
    public float ReadSingle() => BitConverter.UInt32BitsToSingle(ReadUInt32());

    /// <summary>Reads eight bytes (IEEE 754 binary64).</summary>
    public double ReadDouble() => BitConverter.UInt64BitsToDouble(ReadUInt64());

    /// <summary>Reads <c>builtin_interfaces/Time</c>; nanoseconds of a second and more are carried over.</summary>
    public Time ReadTime() => Time.FromParts(ReadInt32(), ReadUInt32());

    /// <summary>Reads <c>builtin_interfaces/Duration</c>, cut down to a multiple of 100 ns.</summary>
    public TimeSpan ReadDuration() => WireTime.Duration(ReadInt32(), ReadUInt32());

    /// <summary>Skips the padding and then <paramref name="size"/> bytes, which are returned.</summary>
    private ReadOnlySpan<byte> Take(int alignment, int size, string what)
    {
        var start = _offset + (-(_offset - Cdr.HeaderLength) & (alignment - 1));
        if (size > _payload.Length - start)
            throw new CdrException(_offset, $"{what}, found the end of the payload");
        _offset = start + size;
        return _payload.Slice(start, size);
    }
}
