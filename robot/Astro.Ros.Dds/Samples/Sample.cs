using System.Runtime.InteropServices;
using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds;

/// <summary>
/// One serialized message in native memory: Cyclone's head, our length, then the payload with its encapsulation header
/// (RTPS 2.5, clause 10), padded to four bytes.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Sample
{
    private const int Padding = 4;

    public SerData Head;
    public int Length;
    public int Capacity;

    public static byte* Payload(Sample* sample) => (byte*)(sample + 1);

    public static ReadOnlySpan<byte> Span(Sample* sample) => new(Payload(sample), sample->Length);

    /// <summary>Makes room for a payload of some length; its head is still to be initialised.</summary>
    public static Sample* Allocate(int capacity)
    {
        capacity = Padded(capacity);
        var sample = (Sample*)NativeMemory.Alloc((nuint)sizeof(Sample) + (nuint)capacity);
        sample->Head = default;
        sample->Length = 0;
        sample->Capacity = capacity;
        return sample;
    }

    /// <summary>Fills the head in, with one reference.</summary>
    public static void Initialize(Sample* sample, SerType* type, SerDataKind kind)
    {
        CycloneDds.ddsi_serdata_init(&sample->Head, type, kind);
        sample->Head.Hash = type->BaseHash;
    }

    /// <summary>Makes room for more; what the old room held is kept, the old pointer is void.</summary>
    public static Sample* Grow(Sample* sample, int capacity)
    {
        capacity = Padded(capacity);
        sample = (Sample*)NativeMemory.Realloc(sample, (nuint)sizeof(Sample) + (nuint)capacity);
        sample->Capacity = capacity;
        return sample;
    }

    public static void Free(Sample* sample) => NativeMemory.Free(sample);

    /// <summary>Zeroes the padding, so that nothing else of this process's memory goes out with it.</summary>
    public static void Seal(Sample* sample, int length)
    {
        sample->Length = length;
        new Span<byte>(Payload(sample) + length, Padded(length) - length).Clear();
    }

    private static int Padded(int length) => checked(length + Padding - 1) & ~(Padding - 1);
}
