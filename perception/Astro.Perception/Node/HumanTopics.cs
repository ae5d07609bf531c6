using Astro.Imaging;
using Astro.Messages.HriMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;
using Astro.VisualId;

namespace Astro.Perception;

/// <summary>
/// Publishes faces and persons as REP-155 (ROS4HRI) has it. A face comes with an anonymous person; once it is named,
/// that person gets the permanent one as its alias, and the name is taken back in the same way.
/// </summary>
internal sealed class HumanTopics : IAsyncDisposable
{
    private readonly INode _node;
    private readonly Gallery _gallery;
    private readonly Func<bool> _cropped;
    private readonly IPublisher<IdsList> _facesTracked;
    private readonly IPublisher<IdsList> _personsTracked;
    private readonly IPublisher<IdsList> _personsKnown;
    private readonly IPublisher<IdsMatch> _matches;
    private readonly SortedDictionary<uint, HumanFace> _faces = [];
    private readonly SortedDictionary<string, NamedPerson> _named = new(StringComparer.Ordinal);
    private int _known = -1;

    /// <summary>The disposals under way, one after the other: a callback cannot await them.</summary>
    private Task _closing = Task.CompletedTask;

    /// <summary>Announces the lists.</summary>
    /// <param name="node">Whose topics they are.</param>
    /// <param name="gallery">Who is known.</param>
    /// <param name="cropped">Whether the pictures of faces that appear now are published.</param>
    public HumanTopics(INode node, Gallery gallery, Func<bool> cropped)
    {
        (_node, _gallery, _cropped) = (node, gallery, cropped);
        _facesTracked = node.CreatePublisher<IdsList>("/humans/faces/tracked");
        _personsTracked = node.CreatePublisher<IdsList>("/humans/persons/tracked");
        _personsKnown = node.CreatePublisher<IdsList>("/humans/persons/known", QosProfile.Latched);
        _matches = node.CreatePublisher<IdsMatch>("/humans/candidate_matches");
    }

    /// <summary>Publishes what a frame shows.</summary>
    public void Publish(Header header, ImageView view, PerceivedFrame frame)
    {
        foreach (ref readonly var ended in frame.Ended)
        {
            if (_faces.Remove(ended.Id, out var face))
                End(face);
        }
        for (var i = 0; i < frame.Faces.Length; i++)
        {
            ref readonly var seen = ref frame.Faces[i];
            if (!_faces.TryGetValue(seen.TrackId, out var face))
                _faces.Add(seen.TrackId, face = Begin(seen.TrackId));
            face.Topics.Publish(header, view, seen.Detection);
            Name(face, frame.Identities[i]);
        }
        PublishLists(header);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing;
        foreach (var face in _faces.Values)
        {
            await face.Topics.DisposeAsync();
            await face.Anonymous.DisposeAsync();
        }
        foreach (var named in _named.Values)
            await named.Topics.DisposeAsync();
        await _facesTracked.DisposeAsync();
        await _personsTracked.DisposeAsync();
        await _personsKnown.DisposeAsync();
        await _matches.DisposeAsync();
    }

    private HumanFace Begin(uint trackId)
    {
        var face = new HumanFace(_node, trackId, _cropped());
        face.Anonymous.PublishFace(face.Id);
        _matches.Publish(new IdsMatch { Id1 = face.Id, Id1Type = IdsMatch.Face });
        return face;
    }

    private void Name(HumanFace face, in FaceIdentity identity)
    {
        if (face.Person == identity.Person)
            return;
        if (face.Person is { } former)
        {
            _matches.Publish(Match(former.Id, face.Id, 0));
            Leave(face, former);
        }
        face.Person = identity.Person;
        if (identity.Person is { } person)
        {
            _matches.Publish(Match(person.Id, face.Id, identity.Confidence));
            if (!_named.TryGetValue(person.Id, out var named))
                _named.Add(person.Id, named = new NamedPerson(new PersonTopics(_node, person.Id, anonymous: false)));
            named.Face = face;
            named.Topics.PublishFace(face.Id);
        }
        face.Anonymous.PublishFace(face.Person is null ? face.Id : "");
        face.Anonymous.PublishAlias(face.Person?.Id ?? "");
    }

    /// <summary>Ends the topics of a person whom this face shows no longer, unless another face took over.</summary>
    private void Leave(HumanFace face, Person person)
    {
        if (!_named.TryGetValue(person.Id, out var named) || named.Face != face)
            return;
        _named.Remove(person.Id);
        named.Topics.PublishFace("");
        Close(named.Topics);
    }

    private void End(HumanFace face)
    {
        if (face.Person is { } person)
            Leave(face, person);
        Close(face.Topics);
        Close(face.Anonymous);
    }

    private void PublishLists(Header header)
    {
        if (_facesTracked.SubscriptionCount > 0)
            _facesTracked.Publish(new IdsList { Header = header, Ids = [.. _faces.Values.Select(f => f.Id)] });
        if (_personsTracked.SubscriptionCount > 0)
            _personsTracked.Publish(new IdsList { Header = header, Ids = [.. TrackedPersons()] });
        if (_known != _gallery.Count)
        {
            _known = _gallery.Count;
            _personsKnown.Publish(new IdsList { Header = header, Ids = [.. _gallery.People.Select(p => p.Id)] });
        }
    }

    private IEnumerable<string> TrackedPersons() => _faces.Values.Select(f => f.Person?.Id ?? f.AnonymousId).Distinct();

    private static IdsMatch Match(string personId, string faceId, float confidence) => new()
    {
        Id1 = personId,
        Id1Type = IdsMatch.Person,
        Id2 = faceId,
        Id2Type = IdsMatch.Face,
        Confidence = confidence,
    };

    private void Close(IAsyncDisposable topics) => _closing = CloseAfter(_closing, topics);

    private static async Task CloseAfter(Task before, IAsyncDisposable topics)
    {
        await before;
        await topics.DisposeAsync();
    }

    private sealed class NamedPerson(PersonTopics topics)
    {
        public PersonTopics Topics { get; } = topics;

        /// <summary>The face that shows the person.</summary>
        public HumanFace? Face { get; set; }
    }

    private sealed class HumanFace(INode node, uint trackId, bool cropped)
    {
        public string Id { get; } = FaceTopics.IdOf(trackId);

        public string AnonymousId { get; } = AnonymousIdOf(trackId);

        public FaceTopics Topics { get; } = new(node, trackId, cropped);

        public PersonTopics Anonymous { get; } = new(node, AnonymousIdOf(trackId), anonymous: true);

        /// <summary>Who it is; null while nobody knows.</summary>
        public Person? Person { get; set; }

        private static string AnonymousIdOf(uint trackId) => $"anonymous_{FaceTopics.IdOf(trackId)}";
    }
}
