using System.Runtime.InteropServices;

namespace Astro.Imaging.Codecs;

/// <summary>Owns a libspng context.</summary>
internal sealed class SpngHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        Spng.Free(handle);
        return true;
    }
}
