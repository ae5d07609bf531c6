using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds;

/// <summary>One DDS reader. Samples are taken on one thread at a time; events come on Cyclone's threads.</summary>
internal sealed unsafe class SampleReader : IDisposable
{
    private const uint AnyState = 127;

    private readonly TopicEntity _reader;

    /// <param name="participant">Whose it is.</param>
    /// <param name="topic">DDS's name of the topic.</param>
    /// <param name="type">DDS's name of the type.</param>
    /// <param name="qos">Its policies; disposed here.</param>
    /// <param name="events">Told of what happens.</param>
    /// <exception cref="DdsException">Cyclone refuses.</exception>
    public SampleReader(
        DdsParticipant participant, string topic, string type, QosHandle qos, IEndpointEvents events) =>
        _reader = new TopicEntity(participant, topic, type, qos, events, writes: false);

    public DdsGuid Guid => _reader.Guid;

    /// <summary>How many writers match.</summary>
    public int MatchedCount => Math.Max(0, CycloneDds.dds_get_matched_publications(_reader.Id, null, 0));

    /// <summary>The servers or clients that the matched writers belong to.</summary>
    public string[] MatchedServiceIds() => Matches.AllServiceIds(
        CycloneDds.dds_get_matched_publications, CycloneDds.dds_get_matched_publication_data, _reader.Id);

    /// <summary>The client that the writer of a sample belongs to; empty if it does not say, or is gone.</summary>
    public string ServiceIdOf(ulong publication) =>
        Matches.ServiceIdOf(CycloneDds.dds_get_matched_publication_data(_reader.Id, publication));

    /// <summary>The participant of the writer that a sample came from; null if it is gone.</summary>
    public string? ParticipantOf(ulong publication) =>
        Matches.ParticipantOf(CycloneDds.dds_get_matched_publication_data(_reader.Id, publication));

    /// <summary>Takes the oldest sample that has data; false when there is none (any more).</summary>
    public bool TryTake(out TakenSample sample)
    {
        SerData* data = null;
        SampleInfo info;
        while (CycloneDds.dds_takecdr(_reader.Id, &data, 1, &info, AnyState) == 1)
        {
            if (info.HasData != 0)
            {
                sample = new TakenSample((Sample*)data, info.Publication);
                return true;
            }
            CycloneDds.ddsi_serdata_unref(data);
        }
        sample = default;
        return false;
    }

    public void Dispose() => _reader.Dispose();
}

/// <summary>A sample that is ours until it is disposed.</summary>
internal readonly unsafe ref struct TakenSample(Sample* sample, ulong publication)
{
    /// <summary>The payload with its encapsulation header.</summary>
    public ReadOnlySpan<byte> Payload => Sample.Span(sample);

    /// <summary>The writer it came from, as <see cref="SampleReader.ServiceIdOf"/> takes it.</summary>
    public ulong Publication => publication;

    public void Dispose() => CycloneDds.ddsi_serdata_unref(&sample->Head);
}
