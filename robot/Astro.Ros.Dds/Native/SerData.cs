using System.Runtime.InteropServices;

namespace Astro.Ros.Dds.Native;

/// <summary>What a sample holds: <c>enum ddsi_serdata_kind</c>.</summary>
internal enum SerDataKind
{
    Empty,
    Key,
    Data,
}

/// <summary>The head of every sample: <c>struct ddsi_serdata</c> of 0.10, built with shared memory.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct SerData
{
    public SerDataOperations* Operations;
    public uint Hash;
    public uint References;
    public SerDataKind Kind;
    public SerType* Type;
    public long Timestamp;
    public uint StatusInfo;
    public long WriteTime;
    public void* SharedChunk;
    public void* SharedSubscriber;
}

/// <summary>What Cyclone asks of a sample: <c>struct ddsi_serdata_ops</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct SerDataOperations
{
    public delegate* unmanaged[Cdecl]<SerData*, SerData*, byte> HaveEqualKeys;
    public delegate* unmanaged[Cdecl]<SerData*, uint> Size;
    public delegate* unmanaged[Cdecl]<SerType*, SerDataKind, ReceivedData*, nuint, SerData*> FromFragments;
    public delegate* unmanaged[Cdecl]<SerType*, SerDataKind, nuint, IoVector*, nuint, SerData*> FromVectors;
    public delegate* unmanaged[Cdecl]<SerType*, void*, SerData*> FromKeyHash;
    public delegate* unmanaged[Cdecl]<SerType*, SerDataKind, void*, SerData*> FromSample;
    public delegate* unmanaged[Cdecl]<SerData*, nuint, nuint, byte*, void> CopyTo;
    public delegate* unmanaged[Cdecl]<SerData*, nuint, nuint, IoVector*, SerData*> Reference;
    public delegate* unmanaged[Cdecl]<SerData*, IoVector*, void> Unreference;
    public delegate* unmanaged[Cdecl]<SerData*, void*, void**, void*, byte> ToSample;
    public delegate* unmanaged[Cdecl]<SerData*, SerData*> ToUntyped;
    public delegate* unmanaged[Cdecl]<SerType*, SerData*, void*, void**, void*, byte> UntypedToSample;
    public delegate* unmanaged[Cdecl]<SerData*, void> Free;
    public delegate* unmanaged[Cdecl]<SerType*, SerData*, byte*, nuint, nuint> Print;
    public delegate* unmanaged[Cdecl]<SerData*, byte*, byte, void> KeyHash;
    public nint SharedSize;
    public nint FromShared;
}

/// <summary>A piece of memory: <c>struct iovec</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct IoVector
{
    public byte* Base;
    public nuint Length;
}

/// <summary>One fragment of a received sample: <c>struct nn_rdata</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ReceivedData
{
    public ReceivedMessage* Message;
    public ReceivedData* Next;
    public uint Start;
    public uint End;
    public ushort SubmessageOffset;
    public ushort PayloadOffset;
    public ushort KeyHashOffset;
}

/// <summary>The packet that fragments point into, which follows this head: <c>struct nn_rmsg</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ReceivedMessage
{
    public uint References;
    public void* LastChunk;
    public byte IsTraced;
    public void* Buffer;
    public void* NextChunk;
    public long Size;
}
