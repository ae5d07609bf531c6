using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds;

/// <summary>A type as far as Cyclone needs to know it: a name, no key, and samples that are only bytes.</summary>
internal static unsafe class SampleType
{
    /// <summary>The one table of callbacks, which lives as long as the process.</summary>
    public static readonly SerTypeOperations* Operations = CreateOperations();

    /// <summary>Makes a type that holds one reference.</summary>
    /// <param name="name">DDS's name of it, as in <c>std_msgs::msg::dds_::String_</c>.</param>
    public static SerType* Create(string name)
    {
        // Zeroed, for fields that ddsi_sertype_init leaves alone.
        var type = (SerType*)NativeMemory.AllocZeroed((nuint)sizeof(SerType));
        CycloneDds.ddsi_sertype_init(type, name, Operations, SampleOperations.Instance, withoutKey: true);
        type->AllowedDataRepresentation = 1; // a bit for each representation; XCDR1 is the first
        return type;
    }

    private static SerTypeOperations* CreateOperations()
    {
        var operations = (SerTypeOperations*)NativeMemory.AllocZeroed((nuint)sizeof(SerTypeOperations));
        operations->Version = NativeLibrary.GetExport(
            DdsLibrary.Resolve("ddsc", typeof(SampleType).Assembly, null), "ddsi_sertype_v0");
        operations->Free = &Free;
        operations->ZeroSamples = &ZeroSamples;
        operations->ReallocateSamples = &ReallocateSamples;
        operations->FreeSamples = &FreeSamples;
        operations->AreEqual = &AreEqual;
        operations->Hash = &Hash;
        return operations;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(SerType* type)
    {
        CycloneDds.ddsi_sertype_fini(type);
        NativeMemory.Free(type);
    }

    // Cyclone compares names before it asks; types of one name are the same to us.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte AreEqual(SerType* first, SerType* second) => 1;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static uint Hash(SerType* type) => 0;

    // Samples are read as bytes only, so there is never an application's sample to clear, move or free.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ZeroSamples(SerType* type, void* samples, nuint count)
    {
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ReallocateSamples(void** samples, SerType* type, void* old, nuint oldCount, nuint count) =>
        *samples = old;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void FreeSamples(SerType* type, void** samples, nuint count, int operation)
    {
    }
}
