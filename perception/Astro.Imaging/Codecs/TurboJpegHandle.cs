using System.Runtime.InteropServices;

namespace Astro.Imaging.Codecs;

/// <summary>Owns a TurboJPEG compressor or decompressor.</summary>
internal sealed class TurboJpegHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle() => TurboJpeg.Destroy(handle) == 0;
}
