using Astro.Imaging;
using Astro.Messages.HriMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;
using Astro.Vision;
using Astro.VisualId;

namespace Astro.Perception;

/// <summary>
/// Publishes faces and persons as REP-155 (ROS4HRI) has it. A face comes with an anonymous person; once it is named,
/// that person gets the permanent one as its alias, and the name is taken back in the same way.
/// </summary>
/// <remarks>The lists and the confidences are said with every frame: libhri's subscriptions to them are volatile and
/// would miss what was said once before they came.</remarks>
internal sealed class HumanTopics : IAsyncDisposable
{
    private readonly INode _node;
    private readonly Gallery _gallery;
    private readonly Func<bool> _cropped;
    private readonly IPublisher<IdsList> _facesTracked;
    private readonly IPublisher<IdsList> _personsTracked;
    private readonly IPublisher<IdsList> _personsKnown;
    private readonly IPublisher<IdsMatch> _matches;
    private readonly HumanFrames _frames;
    private readonly SortedDictionary<uint, HumanFace> _faces = [];
    private readonly SortedDictionary<string, NamedPerson> _named = new(StringComparer.Ordinal);
    private int _enrolled = -1;
    private bool _disposed;

    /// <summary>The disposals under way, one after the other: a callback cannot await them.</summary>
    private Task _closing = Task.CompletedTask;

    /// <summary>The types of <c>hri_msgs</c> that are told, some of them not before there is a face.</summary>
    public static IReadOnlyList<string> Types { get; } =
        [IdsList.TypeName, IdsMatch.TypeName, FacialLandmarks.TypeName, NormalizedRegionOfInterest2D.TypeName];

    /// <summary>Announces the lists.</summary>
    /// <param name="node">Whose topics they are.</param>
    /// <param name="gallery">Who is known.</param>
    /// <param name="cropped">Whether the pictures of faces that appear now are published.</param>
    /// <param name="reference">The frame that persons are placed in.</param>
    public HumanTopics(INode node, Gallery gallery, Func<bool> cropped, Func<string> reference)
    {
        (_node, _gallery, _cropped) = (node, gallery, cropped);
        _frames = new HumanFrames(node, reference);
        _facesTracked = node.CreatePublisher<IdsList>("/humans/faces/tracked");
        _personsTracked = node.CreatePublisher<IdsList>("/humans/persons/tracked");
        _personsKnown = node.CreatePublisher<IdsList>("/humans/persons/known", QosProfile.Latched);
        _matches = node.CreatePublisher<IdsMatch>("/humans/candidate_matches");
    }

    /// <summary>Publishes what a frame shows.</summary>
    /// <param name="header">The frame's.</param>
    /// <param name="view">Its pixels.</param>
    /// <param name="frame">Its faces.</param>
    /// <param name="camera">The camera that took it; without, nothing is told of where the faces are.</param>
    public void Publish(Header header, ImageView view, PerceivedFrame frame, CameraIntrinsics? camera)
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
            if (camera is { } known)
                Place(header, face, FaceFrame.InCamera(seen, known));
        }
        _frames.Send();
        PublishState(header);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing;
        if (!_disposed && !_node.Closing.IsCancellationRequested)
            PublishNobody();
        _disposed = true;
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
        await _frames.DisposeAsync();
    }

    private HumanFace Begin(uint trackId)
    {
        var face = new HumanFace(_node, trackId, _cropped());
        face.Anonymous.PublishFace(face.Id);
        return face;
    }

    private void Place(Header header, HumanFace face, RigidTransform? inCamera)
    {
        if (inCamera is not { } pose)
            return;
        _frames.AddFace(header, face.Id, pose);
        // Of two faces with one name, the one that the person's topics point to is where the person is.
        if (face.Person is null || (_named.TryGetValue(face.Person.Id, out var named) && named.Face == face))
            _frames.AddPerson(header, face.PersonId, pose);
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

    /// <summary>Ends the topics of a person whom this face shows no longer, unless another face does.</summary>
    private void Leave(HumanFace face, Person person)
    {
        if (!_named.TryGetValue(person.Id, out var named) || named.Face != face)
            return;
        named.Face = _faces.Values.FirstOrDefault(other => other != face && other.Person == person);
        named.Topics.PublishFace(named.Face?.Id ?? "");
        if (named.Face is not null)
            return;
        _named.Remove(person.Id);
        Close(named.Topics);
    }

    private void End(HumanFace face)
    {
        if (face.Person is { } person)
        {
            _matches.Publish(Match(person.Id, face.Id, 0));
            Leave(face, person);
        }
        Close(face.Topics);
        Close(face.Anonymous);
    }

    private void PublishState(Header header)
    {
        foreach (var face in _faces.Values)
            face.Anonymous.PublishConfidence();
        foreach (var named in _named.Values)
            named.Topics.PublishConfidence();
        if (_facesTracked.SubscriptionCount > 0)
            _facesTracked.Publish(new IdsList { Header = header, Ids = [.. _faces.Values.Select(f => f.Id)] });
        if (_personsTracked.SubscriptionCount > 0)
            _personsTracked.Publish(new IdsList { Header = header, Ids = [.. TrackedPersons()] });
        if (_personsKnown.SubscriptionCount > 0 || _enrolled != _gallery.Count)
            _personsKnown.Publish(new IdsList { Header = header, Ids = [.. Enrolled().Union(TrackedPersons())] });
        _enrolled = _gallery.Count;
    }

    /// <summary>Says that nothing is tracked any more, lest the last lists stand for ever.</summary>
    private void PublishNobody()
    {
        var header = new Header { Stamp = _node.Graph.Clock.Now };
        _facesTracked.Publish(new IdsList { Header = header });
        _personsTracked.Publish(new IdsList { Header = header });
        _personsKnown.Publish(new IdsList { Header = header, Ids = [.. Enrolled()] });
    }

    private IEnumerable<string> TrackedPersons() => _faces.Values.Select(f => f.PersonId).Distinct();

    private IEnumerable<string> Enrolled() => _gallery.People.Select(p => p.Id);

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
}
