using System.Runtime.InteropServices;

namespace Astro.Ros.Dds.Native;

/// <summary>A domain, participant, topic, reader or writer; deleting it waits for its listener to return.</summary>
internal sealed class DdsEntity : SafeHandle
{
    /// <summary>Takes over what a function that creates an entity returned.</summary>
    /// <exception cref="DdsException">It is an error code.</exception>
    public DdsEntity(int entity, string attempt) : base(0, ownsHandle: true) =>
        SetHandle(DdsException.Check(entity, attempt));

    public override bool IsInvalid => handle <= 0;

    /// <summary>The handle for calls, which the library itself checks for use after deletion.</summary>
    public int Id => (int)handle;

    // What a deleted parent took with it is gone already; the library then refuses, which is all right.
    protected override bool ReleaseHandle()
    {
        _ = CycloneDds.dds_delete((int)handle);
        return true;
    }
}
