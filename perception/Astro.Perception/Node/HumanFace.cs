using Astro.Ros;
using Astro.VisualId;

namespace Astro.Perception;

/// <summary>A tracked face with its topics, and the anonymous person who stands for whoever it is.</summary>
internal sealed class HumanFace(INode node, uint trackId, bool cropped)
{
    public string Id { get; } = FaceTopics.IdOf(trackId);

    public string AnonymousId { get; } = AnonymousIdOf(trackId);

    public FaceTopics Topics { get; } = new(node, trackId, cropped);

    public PersonTopics Anonymous { get; } = new(node, AnonymousIdOf(trackId), anonymous: true);

    /// <summary>Who it is; null while nobody knows.</summary>
    public Person? Person { get; set; }

    /// <summary>The id of the person whom it shows, as far as is known.</summary>
    public string PersonId => Person?.Id ?? AnonymousId;

    private static string AnonymousIdOf(uint trackId) => $"anonymous_{FaceTopics.IdOf(trackId)}";
}
