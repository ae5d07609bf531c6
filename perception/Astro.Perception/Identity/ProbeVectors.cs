using System.Runtime.InteropServices;

namespace Astro.Perception;

/// <summary>
/// One face vector a slot, in native memory: a stranger's vector is not the garbage collector's to copy and leave
/// behind. A slot is zeroed when its track ends, all of them on disposal.
/// </summary>
internal sealed unsafe class ProbeVectors : SafeHandle
{
    private readonly int _slots;
    private readonly int _dimensions;

    public ProbeVectors(int slots, int dimensions) : base(0, ownsHandle: true)
    {
        (_slots, _dimensions) = (slots, dimensions);
        SetHandle((nint)NativeMemory.AllocZeroed((nuint)(slots * dimensions), sizeof(float)));
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>The slot's vector; must not be used after disposal.</summary>
    public Span<float> this[int slot]
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)slot, (uint)_slots, nameof(slot));
            return new Span<float>((float*)handle + slot * _dimensions, _dimensions);
        }
    }

    public void Zero(int slot) => this[slot].Clear();

    protected override bool ReleaseHandle()
    {
        NativeMemory.Clear((void*)handle, (nuint)(_slots * _dimensions * sizeof(float)));
        NativeMemory.Free((void*)handle);
        return true;
    }
}
