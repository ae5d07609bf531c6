using Astro.Messages.StdMsgs;
using Astro.Ros;

namespace Astro.Perception;

/// <summary>
/// The topics of one person under <c>/humans/persons/&lt;id&gt;</c> (REP-155), there while the person is. All are
/// latched, and but for the confidence, which others may read volatile, change only when what they say does.
/// </summary>
internal sealed class PersonTopics : IAsyncDisposable
{
    private readonly IPublisher<Bool> _anonymous;
    private readonly IPublisher<Messages.StdMsgs.String> _faceId;
    private readonly IPublisher<Messages.StdMsgs.String> _alias;
    private readonly IPublisher<Float32> _locationConfidence;
    private float _confidence;

    /// <summary>Announces a person.</summary>
    /// <param name="node">Whose topics they are.</param>
    /// <param name="personId">A permanent id, or that of an anonymous person.</param>
    /// <param name="anonymous">Whether nobody knows yet who it is.</param>
    public PersonTopics(INode node, string personId, bool anonymous)
    {
        var prefix = $"/humans/persons/{personId}";
        _anonymous = node.CreatePublisher<Bool>($"{prefix}/anonymous", QosProfile.Latched);
        _faceId = node.CreatePublisher<Messages.StdMsgs.String>($"{prefix}/face_id", QosProfile.Latched);
        _alias = node.CreatePublisher<Messages.StdMsgs.String>($"{prefix}/alias", QosProfile.Latched);
        _locationConfidence = node.CreatePublisher<Float32>($"{prefix}/location_confidence", QosProfile.Latched);
        _anonymous.Publish(new Bool { Data = anonymous });
    }

    /// <summary>Says which face is this person's, and with that, that the person is seen now.</summary>
    public void PublishFace(string faceId)
    {
        _faceId.Publish(new Messages.StdMsgs.String { Data = faceId });
        _confidence = faceId.Length > 0 ? 1 : 0;
        _locationConfidence.Publish(new Float32 { Data = _confidence });
    }

    /// <summary>Says again whether the person is seen, to whoever listens.</summary>
    public void PublishConfidence()
    {
        if (_locationConfidence.SubscriptionCount > 0)
            _locationConfidence.Publish(new Float32 { Data = _confidence });
    }

    /// <summary>Says which person this one turned out to be; empty when that is taken back.</summary>
    public void PublishAlias(string personId) => _alias.Publish(new Messages.StdMsgs.String { Data = personId });

    public async ValueTask DisposeAsync()
    {
        await _anonymous.DisposeAsync();
        await _faceId.DisposeAsync();
        await _alias.DisposeAsync();
        await _locationConfidence.DisposeAsync();
    }
}
