using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Astro.Vision.Inference;

/// <summary>
/// A float tensor in native memory, 64-byte aligned, that ONNX Runtime reads or writes in place. Outside the managed
/// heap nothing moves it or leaves a copy behind, so what a face was reduced to can really be erased.
/// </summary>
internal sealed unsafe class NativeTensor : SafeHandle
{
    private const nuint Alignment = 64;
    private readonly int _length;

    public NativeTensor(params ReadOnlySpan<long> shape) : base(0, ownsHandle: true)
    {
        long length = 1;
        foreach (var side in shape)
            length = checked(length * side);
        _length = checked((int)length);
        var bytes = (nuint)length * sizeof(float);
        SetHandle((nint)NativeMemory.AlignedAlloc(bytes, Alignment));
        NativeMemory.Clear((void*)handle, bytes);
        Value = OrtValue.CreateTensorValueWithData(
            OrtMemoryInfo.DefaultInstance, TensorElementType.Float, shape.ToArray(), handle, (long)bytes);
    }

    public OrtValue Value { get; }

    public Span<float> Span => new((void*)handle, IsInvalid || IsClosed ? 0 : _length);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        NativeMemory.Clear((void*)handle, (nuint)_length * sizeof(float));
        NativeMemory.AlignedFree((void*)handle);
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Value.Dispose();
        base.Dispose(disposing);
    }
}
