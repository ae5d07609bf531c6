using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds;

/// <summary>
/// Native memory that a message is serialized into, straight where Cyclone will send it from. The next message is
/// expected to be as long as the last one.
/// </summary>
internal sealed unsafe class SampleBuffer : CdrBuffer
{
    private const int Smallest = 256;

    private Sample* _sample;
    private int _expected = Smallest;

    /// <summary>Starts a sample; the memory is the writer's until <see cref="Detach"/> or
    /// <see cref="Abandon"/>.</summary>
    public override Span<byte> Start() => Start(_expected);

    /// <summary>Starts a sample with room for so many bytes.</summary>
    public Span<byte> Start(int length)
    {
        _sample = Sample.Allocate(length);
        return Room;
    }

    public override Span<byte> Grow(int needed)
    {
        _sample = Sample.Grow(_sample, Math.Max(needed, (int)Math.Min(2L * _sample->Capacity, Array.MaxLength - 3)));
        return Room;
    }

    /// <summary>The sample, complete and with one reference, which is the caller's.</summary>
    public SerData* Detach(SerType* type, int length)
    {
        _expected = Math.Max(length, Smallest);
        Sample.Initialize(_sample, type, SerDataKind.Data);
        Sample.Seal(_sample, length);
        var data = &_sample->Head;
        _sample = null;
        return data;
    }

    /// <summary>Frees a sample that was not detached.</summary>
    public void Abandon()
    {
        if (_sample != null)
            Sample.Free(_sample);
        _sample = null;
    }

    private Span<byte> Room => new(Sample.Payload(_sample), _sample->Capacity);
}
