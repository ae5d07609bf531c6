using Astro.Messages.Astro;
using Astro.Messages.SensorMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;
using Astro.Simulation.Rendering;

namespace Astro.Simulation;

/// <summary>
/// Perception that knows the truth, for simulations that need no pictures: writes <c>camera/camera_info</c>,
/// <c>perception/faces</c> and <c>perception/identities</c> for every frame that the camera would take, and serves
/// <c>visual_id/list</c>, all as the perception node does. Every <c>reason</c> begins with "oracle".
/// </summary>
public sealed class OracleNode : IAsyncDisposable
{
    private readonly INode _node;
    private readonly SimulationNode _simulation;
    private readonly OracleOptions _options;
    private readonly CameraModel _camera = CameraModel.Default;
    private readonly IPublisher<CameraInfo> _infos;
    private readonly IPublisher<FaceArray> _faces;
    private readonly IPublisher<IdentityArray> _identities;
    private readonly string[] _ids;
    private readonly OracleTrack[] _tracks;
    private readonly List<Face> _seen = [];
    private readonly List<Identity> _known = [];
    private uint _lastTrack;

    /// <summary>Starts to perceive on a node of its own; disposing that node ends it too.</summary>
    /// <param name="node">The node, owned from now on.</param>
    /// <param name="simulation">Whose truth it tells.</param>
    /// <param name="household">Names of everybody who is enrolled, at home or not.</param>
    /// <param name="options">What it sees, and how long it takes to be sure.</param>
    public OracleNode(
        INode node, SimulationNode simulation, IReadOnlyList<string> household, OracleOptions? options = null)
    {
        (_node, _simulation, _options) = (node, simulation, options ?? new());
        _infos = node.CreatePublisher<CameraInfo>("camera/camera_info", QosProfile.SensorData);
        _faces = node.CreatePublisher<FaceArray>("perception/faces");
        _identities = node.CreatePublisher<IdentityArray>("perception/identities");
        _tracks = [.. simulation.Home.People.ToArray().Select(_ => new OracleTrack(_options))];
        _ids = [.. simulation.Home.People.ToArray().Select(person => IdOf(household, person.Resident.Name))];
        var list = new ListPeople.Response
        {
            Ids = [.. household.Select(name => IdOf(household, name))],
            Names = [.. household],
        };
        node.CreateService(ListPeople.Type, "visual_id/list", _ => ValueTask.FromResult(list));
        simulation.FrameDue += Perceive;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _simulation.FrameDue -= Perceive;
        return _node.DisposeAsync();
    }

    private void Perceive(Time stamp)
    {
        var home = _simulation.Home;
        _seen.Clear();
        _known.Clear();
        for (int i = 0; i < _tracks.Length; i++)
        {
            var person = home.People[i];
            if (FaceView.Of(person, home.Robot.Pose, _camera, home.Surroundings, _options) is not { } face)
                continue;
            _tracks[i].See(face, stamp, _ids[i].Length > 0, ref _lastTrack);
            _seen.Add(ToMessage(face, _tracks[i].Id));
            _known.Add(ToMessage(_tracks[i], _ids[i], person.Resident.Name));
        }

        var header = new Header { FrameId = Frames.CameraOptical, Stamp = stamp };
        _infos.Publish(CameraTopics.NewInfo(_camera, stamp));
        _faces.Publish(new()
        {
            Header = header,
            ImageWidth = (uint)_camera.Width,
            ImageHeight = (uint)_camera.Height,
            Faces = [.. _seen],
        });
        _identities.Publish(new() { Header = header, Identities = [.. _known] });
    }

    /// <summary>Empty for whoever is not enrolled.</summary>
    private static string IdOf(IReadOnlyList<string> household, string name)
    {
        for (int i = 0; i < household.Count; i++)
        {
            if (household[i] == name)
                return $"p_oracle{i}";
        }

        return "";
    }

    private static Face ToMessage(in FaceView face, uint track)
    {
        var message = new Face
        {
            TrackId = track,
            X = (float)(face.X - face.Width / 2),
            Y = (float)(face.Y - face.Width / 2),
            Width = (float)face.Width,
            Height = (float)face.Width,
            Score = 1,
            Quality = 1,
            Yaw = (float)face.Yaw,
            Pitch = (float)face.Pitch,
            Distance = (float)face.Distance,
        };
        face.Landmarks(message.Landmarks);
        return message;
    }

    private static Identity ToMessage(OracleTrack track, string id, string name)
    {
        bool known = track.Verdict == Identity.Known;
        return new()
        {
            TrackId = track.Id,
            PersonId = known ? id : "",
            Name = known ? name : "",
            Confidence = known ? 1 : 0,
            Cosine = float.NaN,
            Margin = float.NaN,
            Looks = (ushort)Math.Min(track.Looks, ushort.MaxValue),
            Liveness = float.NaN,
            Verdict = track.Verdict,
            Reason = track.Verdict switch
            {
                Identity.Known => "oracle: somebody of the household",
                Identity.Unknown => "oracle: a stranger",
                _ => "oracle: too few looks that are near and frontal enough",
            },
        };
    }
}
