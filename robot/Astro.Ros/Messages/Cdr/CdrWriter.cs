using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Astro.Ros;

/// <summary>Writes one little-endian XCDR1 payload, encapsulation header first, into a buffer that grows.</summary>
/// <remarks>
/// The buffer is rented; <see cref="Dispose"/> gives it back, and <see cref="Written"/> is void from then on.
/// Primitives are aligned to their size (8 at most), counted from the end of the header.
/// Not thread-safe, and to be passed by reference only: a copy would write over the original's bytes.
/// </remarks>
public ref partial struct CdrWriter : IDisposable
{
    private readonly CdrBuffer? _owner;
    private byte[] _rented;
    private Span<byte> _buffer;
    private int _length;

    /// <summary>Starts a payload with its header.</summary>
    public CdrWriter() : this(256)
    {
    }

    /// <summary>Starts a payload with its header.</summary>
    /// <param name="capacity">How many bytes to make room for at first; the size to come, when it is known.</param>
    public CdrWriter(int capacity)
    {
        _buffer = _rented = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, Cdr.HeaderLength));
        WriteHeader();
    }

    /// <summary>Starts a payload with its header, in memory that somebody else owns.</summary>
    internal CdrWriter(CdrBuffer owner)
    {
        _owner = owner;
        _rented = [];
        _buffer = owner.Start();
        WriteHeader();
    }

    /// <summary>What has been written, header included; valid until the next write or <see cref="Dispose"/>.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

    /// <summary>Starts over with an empty body and the same buffer.</summary>
    public void Reset() => _length = Cdr.HeaderLength;

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        if (_rented.Length > 0)
            ArrayPool<byte>.Shared.Return(_rented);
        _rented = [];
        _buffer = [];
        _length = 0;
    }

    /// <summary>Writes one byte, 0 or 1.</summary>
    public void Write(bool value) => Append(1, 1)[0] = value ? (byte)1 : (byte)0;

    /// <summary>Writes one byte.</summary>
    public void Write(byte value) => Append(1, 1)[0] = value;

    /// <summary>Writes one byte.</summary>
    public void Write(sbyte value) => Append(1, 1)[0] = (byte)value;

    /// <summary>Writes two bytes.</summary>
    public void Write(short value) => BinaryPrimitives.WriteInt16LittleEndian(Append(2, 2), value);

    /// <summary>Writes two bytes.</summary>
    public void Write(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Append(2, 2), value);

    /// <summary>Writes four bytes.</summary>
    public void Write(int value) => BinaryPrimitives.WriteInt32LittleEndian(Append(4, 4), value);

    /// <summary>Writes four bytes.</summary>
    public void Write(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Append(4, 4), value);

    /// <summary>Writes eight bytes.</summary>
    public void Write(long value) => BinaryPrimitives.WriteInt64LittleEndian(Append(8, 8), value);

    /// <summary>Writes eight bytes.</summary>
    public void Write(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Append(8, 8), value);

    /// <summary>Writes four bytes (IEEE 754 binary32).</summary>
    public void Write(float value) => BinaryPrimitives.WriteSingleLittleEndian(Append(4, 4), value);

    /// <summary>Writes eight bytes (IEEE 754 binary64).</summary>
    public void Write(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Append(8, 8), value);

    /// <summary>Writes <c>builtin_interfaces/Time</c>: int32 seconds, uint32 nanoseconds.</summary>
    /// <exception cref="InvalidOperationException">The seconds do not fit into 32 bits.</exception>
    public void Write(Time value, [CallerArgumentExpression(nameof(value))] string field = "")
    {
        var (seconds, nanoseconds) = WireTime.Split(value, field);
        Write(seconds);
        Write(nanoseconds);
    }

    /// <summary>Writes <c>builtin_interfaces/Duration</c>: int32 seconds, uint32 nanoseconds.</summary>
    /// <exception cref="InvalidOperationException">The seconds do not fit into 32 bits.</exception>
    public void Write(TimeSpan value, [CallerArgumentExpression(nameof(value))] string field = "")
    {
        var (seconds, nanoseconds) = WireTime.Split(value, field);
        Write(seconds);
        Write(nanoseconds);
    }

    /// <summary>Pads with zeros to the alignment and makes room for <paramref name="size"/> bytes.</summary>
    private Span<byte> Append(int alignment, int size)
    {
        var start = _length + (-(_length - Cdr.HeaderLength) & (alignment - 1));
        var end = checked(start + size);
        if (end > _buffer.Length)
            Grow(end);
        _buffer[_length..start].Clear();
        _length = end;
        return _buffer.Slice(start, size);
    }

    private void WriteHeader()
    {
        ReadOnlySpan<byte> littleEndianPlainCdr = [0x00, 0x01, 0x00, 0x00];
        littleEndianPlainCdr.CopyTo(_buffer);
        _length = Cdr.HeaderLength;
    }

    private void Grow(int needed)
    {
        if (_owner is not null)
        {
            _buffer = _owner.Grow(needed);
            return;
        }
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(needed, 2L * _buffer.Length), Array.MaxLength));
        _buffer[.._length].CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_rented);
        _buffer = _rented = larger;
    }
}
