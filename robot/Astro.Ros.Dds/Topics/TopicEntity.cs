using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds;

/// <summary>A DDS reader or writer with what it cannot be without: its topic, and the listener that is told of what
/// happens to it.</summary>
internal sealed unsafe class TopicEntity : IDisposable
{
    private readonly Listener _listener;
    private readonly DdsTopic? _topic;
    private readonly DdsEntity? _entity;

    /// <param name="participant">Whose it is.</param>
    /// <param name="topic">DDS's name of the topic.</param>
    /// <param name="type">DDS's name of the type.</param>
    /// <param name="qos">Its policies; disposed here.</param>
    /// <param name="events">Told of what happens.</param>
    /// <param name="writes">Whether it is a writer.</param>
    /// <exception cref="DdsException">Cyclone refuses; nothing is left behind.</exception>
    public TopicEntity(
        DdsParticipant participant, string topic, string type, QosHandle qos, IEndpointEvents events, bool writes)
    {
        using var policies = qos;
        _listener = new Listener(events);
        try
        {
            _topic = new DdsTopic(participant, topic, type);
            _entity = writes
                ? new DdsEntity(
                    CycloneDds.dds_create_writer(participant.Id, _topic.Id, policies, _listener.Handle),
                    $"write {topic}")
                : new DdsEntity(
                    CycloneDds.dds_create_reader(participant.Id, _topic.Id, policies, _listener.Handle),
                    $"read {topic}");
            DdsGuid guid;
            DdsException.Check(CycloneDds.dds_get_guid(_entity.Id, &guid), $"identify an endpoint of {topic}");
            Guid = guid;
        }
        catch (DdsException)
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The handle of the reader or writer.</summary>
    public int Id => _entity!.Id;

    /// <summary>The type of its samples; valid until this is disposed.</summary>
    public SerType* Type => _topic!.Type;

    public DdsGuid Guid { get; }

    public void Dispose()
    {
        _entity?.Dispose();
        _topic?.Dispose();
        _listener.Dispose();
    }
}
