using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds;

/// <summary>What Cyclone asks of a <see cref="Sample"/>. It calls on threads of its own; nothing here throws.</summary>
/// <remarks>
/// Types have no key, so all samples of a topic have the same one and a sample "of the key only" is an empty sample.
/// </remarks>
internal static unsafe class SampleOperations
{
    /// <summary>The one table of callbacks, which lives as long as the process.</summary>
    public static readonly SerDataOperations* Instance = Create();

    private static SerDataOperations* Create()
    {
        var operations = (SerDataOperations*)NativeMemory.AllocZeroed((nuint)sizeof(SerDataOperations));
        operations->HaveEqualKeys = &HaveEqualKeys;
        operations->Size = &Size;
        operations->FromFragments = &FromFragments;
        operations->FromVectors = &FromVectors;
        operations->FromKeyHash = &FromKeyHash;
        operations->FromSample = &FromSample;
        operations->CopyTo = &CopyTo;
        operations->Reference = &Reference;
        operations->Unreference = &Unreference;
        operations->ToSample = &ToSample;
        operations->ToUntyped = &ToUntyped;
        operations->UntypedToSample = &UntypedToSample;
        operations->Free = &Free;
        operations->Print = &Print;
        operations->KeyHash = &KeyHash;
        return operations;
    }

    /// <summary>Allocates a sample for a length that came from outside; null if it cannot be one.</summary>
    private static Sample* Receive(SerType* type, SerDataKind kind, nuint size)
    {
        if (size < Cdr.HeaderLength || size > (nuint)Array.MaxLength)
            return null;
        Sample* sample;
        try
        {
            sample = Sample.Allocate((int)size);
        }
        catch (OutOfMemoryException)
        {
            return null; // Cyclone takes this for a sample that could not be read, and drops it.
        }
        Sample.Initialize(sample, type, kind);
        return sample;
    }

    private static SerData* Empty(SerType* type)
    {
        var sample = Receive(type, SerDataKind.Key, Cdr.HeaderLength);
        if (sample == null)
            return null;
        ReadOnlySpan<byte> header = [0, 1, 0, 0];
        header.CopyTo(new Span<byte>(Sample.Payload(sample), Cdr.HeaderLength));
        Sample.Seal(sample, Cdr.HeaderLength);
        return &sample->Head;
    }

    // Fragments may overlap; each brings what lies beyond those before it.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static SerData* FromFragments(SerType* type, SerDataKind kind, ReceivedData* fragment, nuint size)
    {
        var sample = Receive(type, kind, size);
        if (sample == null)
            return null;
        nuint filled = 0;
        for (; fragment != null; fragment = fragment->Next)
        {
            if (fragment->End <= filled)
                continue;
            if (fragment->Start > filled || fragment->End > size)
                break;
            var source = (byte*)(fragment->Message + 1) + fragment->PayloadOffset + (filled - fragment->Start);
            NativeMemory.Copy(source, Sample.Payload(sample) + filled, fragment->End - filled);
            filled = fragment->End;
        }
        return Complete(sample, filled, size);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static SerData* FromVectors(SerType* type, SerDataKind kind, nuint count, IoVector* vectors, nuint size)
    {
        var sample = Receive(type, kind, size);
        if (sample == null)
            return null;
        nuint filled = 0;
        for (nuint i = 0; i < count && filled < size; i++)
        {
            var length = nuint.Min(vectors[i].Length, size - filled);
            NativeMemory.Copy(vectors[i].Base, Sample.Payload(sample) + filled, length);
            filled += length;
        }
        return Complete(sample, filled, size);
    }

    private static SerData* Complete(Sample* sample, nuint filled, nuint size)
    {
        if (filled != size)
        {
            Sample.Free(sample);
            return null;
        }
        Sample.Seal(sample, (int)size);
        return &sample->Head;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static SerData* FromKeyHash(SerType* type, void* hash) => Empty(type);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static SerData* FromSample(SerType* type, SerDataKind kind, void* sample) => Empty(type);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static SerData* ToUntyped(SerData* data)
    {
        var key = Empty(data->Type);
        if (key != null)
            key->Type = null; // Cyclone keeps it for longer than the type may live.
        return key;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static uint Size(SerData* data) => (uint)((Sample*)data)->Length;

    // Cyclone asks for up to the padded length.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CopyTo(SerData* data, nuint offset, nuint length, byte* target) =>
        NativeMemory.Copy(Sample.Payload((Sample*)data) + offset, target, length);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static SerData* Reference(SerData* data, nuint offset, nuint length, IoVector* vector)
    {
        vector->Base = Sample.Payload((Sample*)data) + offset;
        vector->Length = length;
        Interlocked.Increment(ref data->References);
        return data;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Unreference(SerData* data, IoVector* vector) => CycloneDds.ddsi_serdata_unref(data);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(SerData* data) => Sample.Free((Sample*)data);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte HaveEqualKeys(SerData* first, SerData* second) => 1;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte ToSample(SerData* data, void* sample, void** buffer, void* limit) => 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte UntypedToSample(SerType* type, SerData* data, void* sample, void** buffer, void* limit) => 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nuint Print(SerType* type, SerData* data, byte* text, nuint size)
    {
        *text = 0;
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void KeyHash(SerData* data, byte* hash, byte forceMd5) => new Span<byte>(hash, 16).Clear();
}
