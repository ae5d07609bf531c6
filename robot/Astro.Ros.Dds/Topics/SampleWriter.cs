using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds;

/// <summary>Writes a message in CDR's body, behind the encapsulation header.</summary>
internal delegate void CdrWrite<in TState>(ref CdrWriter writer, TState state);

/// <summary>One DDS writer, with the gate that keeps it from writing while it goes. Safe to use from any
/// thread.</summary>
internal sealed unsafe class SampleWriter : IDisposable
{
    private readonly object _gate = new();
    private readonly SampleBuffer _buffer = new();
    private readonly TopicEntity _writer;
    private bool _closed;

    /// <param name="participant">Whose it is.</param>
    /// <param name="topic">DDS's name of the topic.</param>
    /// <param name="type">DDS's name of the type.</param>
    /// <param name="qos">Its policies; disposed here.</param>
    /// <param name="events">Told of what happens.</param>
    /// <exception cref="DdsException">Cyclone refuses.</exception>
    public SampleWriter(
        DdsParticipant participant, string topic, string type, QosHandle qos, IEndpointEvents events) =>
        _writer = new TopicEntity(participant, topic, type, qos, events, writes: true);

    public DdsGuid Guid => _writer.Guid;

    /// <summary>How Cyclone names this writer in this process.</summary>
    public ulong InstanceHandle
    {
        get
        {
            ulong handle;
            DdsException.Check(CycloneDds.dds_get_instance_handle(_writer.Id, &handle), "identify a writer");
            return handle;
        }
    }

    /// <summary>How many readers match.</summary>
    public int MatchedCount => Math.Max(0, CycloneDds.dds_get_matched_subscriptions(_writer.Id, null, 0));

    /// <summary>The servers or clients that the matched readers belong to.</summary>
    public string[] MatchedServiceIds() => Matches.AllServiceIds(
        CycloneDds.dds_get_matched_subscriptions, CycloneDds.dds_get_matched_subscription_data, _writer.Id);

    /// <summary>Serializes and sends one message; false if the writer is closed.</summary>
    /// <exception cref="InvalidOperationException">The message cannot be serialized; nothing was sent.</exception>
    /// <exception cref="DdsException">Cyclone refuses.</exception>
    public bool TryWrite<TState>(TState state, CdrWrite<TState> write)
    {
        lock (_gate)
        {
            if (_closed)
                return false;
            try
            {
                var cdr = new CdrWriter(_buffer);
                write(ref cdr, state);
                var data = _buffer.Detach(_writer.Type, cdr.Written.Length);
                // The call takes the reference, whether or not it succeeds.
                DdsException.Check(CycloneDds.dds_writecdr(_writer.Id, data), "write");
                return true;
            }
            finally
            {
                _buffer.Abandon();
            }
        }
    }

    /// <summary>Sends bytes as they are, for tests of what others may send; false if the writer is closed.</summary>
    internal bool TryWriteBytes(ReadOnlySpan<byte> payload)
    {
        lock (_gate)
        {
            if (_closed)
                return false;
            payload.CopyTo(_buffer.Start(payload.Length));
            DdsException.Check(
                CycloneDds.dds_writecdr(_writer.Id, _buffer.Detach(_writer.Type, payload.Length)), "write");
            return true;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_closed)
                return;
            _closed = true;
        }
        _writer.Dispose();
    }
}
