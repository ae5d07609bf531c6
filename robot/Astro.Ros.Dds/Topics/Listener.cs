using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds;

/// <summary>
/// Brings Cyclone's events to an <see cref="IEndpointEvents"/>. To be disposed after the entity that it was given to,
/// whose deletion waits until no call is under way.
/// </summary>
internal sealed unsafe class Listener : IDisposable
{
    private GCHandle _events;

    public Listener(IEndpointEvents events)
    {
        _events = GCHandle.Alloc(events);
        Handle = CycloneDds.dds_create_listener(GCHandle.ToIntPtr(_events));
        CycloneDds.dds_lset_data_available(Handle, &OnData);
        CycloneDds.dds_lset_publication_matched(Handle, &OnMatched);
        CycloneDds.dds_lset_subscription_matched(Handle, &OnMatched);
    }

    /// <summary>The <c>dds_listener_t</c>.</summary>
    public nint Handle { get; private set; }

    public void Dispose()
    {
        if (Handle == 0)
            return;
        CycloneDds.dds_delete_listener(Handle);
        Handle = 0;
        _events.Free();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnData(int reader, nint events) => Of(events).OnData();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnMatched(int entity, MatchedStatus status, nint events) => Of(events).OnMatched();

    private static IEndpointEvents Of(nint events) => (IEndpointEvents)GCHandle.FromIntPtr(events).Target!;
}
