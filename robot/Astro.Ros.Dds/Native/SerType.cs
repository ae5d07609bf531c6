using System.Runtime.InteropServices;

namespace Astro.Ros.Dds.Native;

/// <summary>What Cyclone knows of a type: <c>struct ddsi_sertype</c> of 0.10, built with shared memory.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct SerType
{
    public SerTypeOperations* Operations;
    public SerDataOperations* DataOperations;
    public uint BaseHash;
    public uint Flags;
    public uint AllowedDataRepresentation;
    public byte* Name;
    public void* Domain;
    public uint References;
    public SerType* Base;
    public void* WrappedTopic;
    public uint SharedMemorySize;
}

/// <summary>What Cyclone asks of a type: <c>struct ddsi_sertype_ops</c>. What is null is optional.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct SerTypeOperations
{
    public nint Version;
    public void* Argument;
    public delegate* unmanaged[Cdecl]<SerType*, void> Free;
    public delegate* unmanaged[Cdecl]<SerType*, void*, nuint, void> ZeroSamples;
    public delegate* unmanaged[Cdecl]<void**, SerType*, void*, nuint, nuint, void> ReallocateSamples;
    public delegate* unmanaged[Cdecl]<SerType*, void**, nuint, int, void> FreeSamples;
    public delegate* unmanaged[Cdecl]<SerType*, SerType*, byte> AreEqual;
    public delegate* unmanaged[Cdecl]<SerType*, uint> Hash;
    public nint TypeId;
    public nint TypeMap;
    public nint TypeInformation;
    public nint Derive;
    public nint SerializedSize;
    public nint SerializeInto;
}
