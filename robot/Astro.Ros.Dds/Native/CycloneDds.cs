using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Astro.Ros.Dds.Native;

/// <summary>The functions of Eclipse Cyclone DDS 0.10 that the graph calls (<c>dds/dds.h</c>,
/// <c>dds/ddsi/*.h</c>).</summary>
/// <remarks>
/// Functions that return an <see cref="int"/> return an entity or a count, or a negative code; see
/// <see cref="DdsException.Check"/>.
/// </remarks>
internal static unsafe partial class CycloneDds
{
    private const string Library = "ddsc";

    static CycloneDds() => NativeLibrary.SetDllImportResolver(typeof(CycloneDds).Assembly, DdsLibrary.Resolve);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int dds_create_domain(uint domain, string configuration);

    [LibraryImport(Library)]
    public static partial int dds_create_participant(uint domain, QosHandle qos, nint listener);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int dds_create_topic_sertype(
        int participant, string name, SerType** type, QosHandle qos, nint listener, nint sedp);

    [LibraryImport(Library)]
    public static partial int dds_create_reader(int participant, int topic, QosHandle qos, nint listener);

    /// <summary>For the topics that discovery itself writes, whose policies are given.</summary>
    [LibraryImport(Library, EntryPoint = "dds_create_reader")]
    public static partial int dds_create_builtin_reader(int participant, int topic, nint qos, nint listener);

    [LibraryImport(Library)]
    public static partial int dds_create_writer(int participant, int topic, QosHandle qos, nint listener);

    [LibraryImport(Library)]
    public static partial int dds_delete(int entity);

    [LibraryImport(Library)]
    public static partial int dds_get_guid(int entity, DdsGuid* guid);

    [LibraryImport(Library)]
    public static partial int dds_get_instance_handle(int entity, ulong* handle);

    [LibraryImport(Library)]
    public static partial int dds_writecdr(int writer, SerData* data);

    [LibraryImport(Library)]
    public static partial int dds_takecdr(int reader, SerData** data, uint count, SampleInfo* infos, uint mask);

    [LibraryImport(Library)]
    public static partial int dds_take(int reader, void** samples, SampleInfo* infos, nuint size, uint count);

    [LibraryImport(Library)]
    public static partial int dds_return_loan(int reader, void** samples, int count);

    [LibraryImport(Library)]
    public static partial int dds_get_matched_subscriptions(int writer, ulong* handles, nuint count);

    [LibraryImport(Library)]
    public static partial int dds_get_matched_publications(int reader, ulong* handles, nuint count);

    [LibraryImport(Library)]
    public static partial BuiltinEndpoint* dds_get_matched_subscription_data(int writer, ulong handle);

    [LibraryImport(Library)]
    public static partial BuiltinEndpoint* dds_get_matched_publication_data(int reader, ulong handle);

    [LibraryImport(Library)]
    public static partial void dds_builtintopic_free_endpoint(BuiltinEndpoint* endpoint);

    [LibraryImport(Library)]
    public static partial nint dds_create_listener(nint argument);

    [LibraryImport(Library)]
    public static partial void dds_delete_listener(nint listener);

    [LibraryImport(Library)]
    public static partial void dds_lset_data_available(
        nint listener, delegate* unmanaged[Cdecl]<int, nint, void> callback);

    [LibraryImport(Library)]
    public static partial void dds_lset_publication_matched(
        nint listener, delegate* unmanaged[Cdecl]<int, MatchedStatus, nint, void> callback);

    [LibraryImport(Library)]
    public static partial void dds_lset_subscription_matched(
        nint listener, delegate* unmanaged[Cdecl]<int, MatchedStatus, nint, void> callback);

    [LibraryImport(Library)]
    public static partial nint dds_create_qos();

    [LibraryImport(Library)]
    public static partial void dds_delete_qos(nint qos);

    [LibraryImport(Library)]
    public static partial void dds_qset_history(QosHandle qos, int kind, int depth);

    [LibraryImport(Library)]
    public static partial void dds_qset_reliability(QosHandle qos, int kind, long maxBlockingTime);

    [LibraryImport(Library)]
    public static partial void dds_qset_durability(QosHandle qos, int kind);

    [LibraryImport(Library)]
    public static partial void dds_qset_durability_service(
        QosHandle qos, long cleanupDelay, int historyKind, int historyDepth, int maxSamples, int maxInstances,
        int maxSamplesPerInstance);

    [LibraryImport(Library)]
    public static partial void dds_qset_writer_data_lifecycle(
        QosHandle qos, [MarshalAs(UnmanagedType.U1)] bool autodispose);

    [LibraryImport(Library)]
    public static partial void dds_qset_data_representation(QosHandle qos, uint count, short* values);

    [LibraryImport(Library)]
    public static partial void dds_qset_userdata(QosHandle qos, byte* value, nuint size);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void dds_qset_prop(QosHandle qos, string name, string value);

    [LibraryImport(Library)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool dds_qget_userdata(nint qos, void** value, nuint* size);

    [LibraryImport(Library)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool dds_qget_reliability(nint qos, int* kind, long* maxBlockingTime);

    [LibraryImport(Library)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool dds_qget_durability(nint qos, int* kind);

    [LibraryImport(Library)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool dds_qget_history(nint qos, int* kind, int* depth);

    [LibraryImport(Library)]
    public static partial void dds_free(void* block);

    [LibraryImport(Library)]
    public static partial byte* dds_strretcode(int code);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void ddsi_sertype_init(
        SerType* type, string name, SerTypeOperations* operations, SerDataOperations* dataOperations,
        [MarshalAs(UnmanagedType.U1)] bool withoutKey);

    [LibraryImport(Library)]
    public static partial void ddsi_sertype_fini(SerType* type);

    [LibraryImport(Library)]
    public static partial void ddsi_sertype_unref(SerType* type);

    [LibraryImport(Library)]
    public static partial void ddsi_serdata_init(SerData* data, SerType* type, SerDataKind kind);

    /// <summary>Drops a reference, as the library's inline function of that name does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ddsi_serdata_unref(SerData* data)
    {
        if (Interlocked.Decrement(ref data->References) == 0)
            data->Operations->Free(data);
    }
}
