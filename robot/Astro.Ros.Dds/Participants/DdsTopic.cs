using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds;

/// <summary>A DDS topic of one endpoint.</summary>
internal sealed unsafe class DdsTopic : IDisposable
{
    private readonly DdsEntity _topic;

    /// <exception cref="DdsException">Cyclone refuses.</exception>
    public DdsTopic(DdsParticipant participant, string name, string type)
    {
        var sampleType = SampleType.Create(type);
        using var qos = QosHandle.ForTopic(QosProfile.Default);
        var topic = CycloneDds.dds_create_topic_sertype(participant.Id, name, &sampleType, qos, 0, 0);
        if (topic < 0)
            CycloneDds.ddsi_sertype_unref(sampleType);
        _topic = new DdsEntity(topic, $"create the topic {name} of type {type}");
        Type = sampleType;
    }

    public int Id => _topic.Id;

    /// <summary>The type that Cyclone uses, perhaps an equal one that it had; valid as long as the topic.</summary>
    public SerType* Type { get; }

    public void Dispose() => _topic.Dispose();
}
