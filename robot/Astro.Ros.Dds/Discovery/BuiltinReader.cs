using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds;

/// <summary>
/// Reads what discovery itself publishes of all writers or of all readers of a domain, this process's included
/// (<c>DCPSPublication</c>, <c>DCPSSubscription</c>). Used by one thread at a time.
/// </summary>
internal sealed unsafe class BuiltinReader : IDisposable
{
    // DDS_MIN_PSEUDO_HANDLE + 3 and + 4
    private const int Publications = 0x7fff0003;
    private const int Subscriptions = 0x7fff0004;

    private const int Alive = 16;
    private const int Batch = 32;

    private readonly bool _ofWriters;
    private readonly Listener _listener;
    private readonly DdsEntity _reader;

    /// <exception cref="DdsException">Cyclone refuses.</exception>
    public BuiltinReader(DdsParticipant participant, bool ofWriters, IEndpointEvents events)
    {
        _ofWriters = ofWriters;
        _listener = new Listener(events);
        _reader = new DdsEntity(
            CycloneDds.dds_create_builtin_reader(
                participant.Id, ofWriters ? Publications : Subscriptions, 0, _listener.Handle),
            ofWriters ? "discover writers" : "discover readers");
    }

    /// <summary>Brings a table up to date; false if nothing had changed.</summary>
    /// <param name="known">Endpoints by their ids.</param>
    public bool Update(Dictionary<string, KnownEndpoint> known)
    {
        var hasChanged = false;
        while (TakeBatch(known) > 0)
            hasChanged = true;
        return hasChanged;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _listener.Dispose();
    }

    private int TakeBatch(Dictionary<string, KnownEndpoint> known)
    {
        // Null asks Cyclone for a loan of its own memory.
        var samples = stackalloc void*[Batch];
        new Span<nint>(samples, Batch).Clear();
        var infos = stackalloc SampleInfo[Batch];
        var count = CycloneDds.dds_take(_reader.Id, samples, infos, Batch, Batch);
        try
        {
            for (var i = 0; i < count; i++)
                Apply((BuiltinEndpoint*)samples[i], infos[i], known);
        }
        finally
        {
            if (count > 0)
                _ = CycloneDds.dds_return_loan(_reader.Id, samples, count);
        }
        return count;
    }

    private void Apply(BuiltinEndpoint* sample, in SampleInfo info, Dictionary<string, KnownEndpoint> known)
    {
        // Of an endpoint that is gone only the key is valid.
        if (info.InstanceState != Alive)
            known.Remove(sample->Key.ToString());
        else if (info.HasData != 0)
            known[sample->Key.ToString()] = KnownEndpoint.Read(sample, _ofWriters);
    }
}
