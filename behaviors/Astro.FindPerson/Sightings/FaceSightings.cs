using Astro.Home;
using Astro.Messages.Astro;
using Astro.Messages.SensorMsgs;
using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>
/// Puts what perception sees on the map: joins <c>perception/faces</c> and <c>perception/identities</c> by their stamp,
/// places each face by the camera's pose at that time, and keeps the latest of each track.
/// </summary>
internal sealed class FaceSightings : IAsyncDisposable
{
    private const string Map = "map";

    /// <summary>A track that has not been seen for this long is gone.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(30);

    private readonly INode _node;
    private readonly TransformBuffer _transforms;
    private readonly List<Sighting> _sightings = [];
    private readonly List<Sighting> _inFrame = [];
    private readonly List<IAsyncDisposable> _subscriptions = [];
    private CameraInfo? _camera;
    private FaceArray? _faces;
    private (Time Stamp, double Yaw)? _before;

    public FaceSightings(INode node, TransformBuffer transforms)
    {
        _node = node;
        _transforms = transforms;
        _subscriptions.Add(
            node.CreateSubscription<CameraInfo>("camera/camera_info", TakeCalibration, QosProfile.SensorData));
        _subscriptions.Add(node.CreateSubscription<FaceArray>("perception/faces", faces => _faces = faces));
        _subscriptions.Add(node.CreateSubscription<IdentityArray>("perception/identities", Take));
    }

    /// <summary>Called for each frame whose camera pose is known, after its faces were taken in.</summary>
    public event Action<CameraView>? FrameSeen;

    /// <summary>The faces of the newest frame.</summary>
    public IReadOnlyList<Sighting> InFrame => _inFrame;

    /// <summary>Whether a calibrated camera has ever been heard of.</summary>
    public bool HasCamera => _camera is not null;

    /// <summary>
    /// The last sighting of a person by name, no older than <paramref name="age"/>; null when there is none.
    /// </summary>
    public Sighting? Known(string personId, TimeSpan age) => Best(age,
        sighting => sighting.Verdict == Identity.Known && sighting.PersonId == personId,
        static (one, other) => one.Stamp > other.Stamp);

    /// <summary>
    /// The nearest face that perception has not made up its mind about and <paramref name="wanted"/> takes.
    /// </summary>
    public Sighting? Undecided(TimeSpan age, Predicate<Sighting> wanted) =>
        Best(age, sighting => sighting.Verdict == Identity.Undecided && wanted(sighting),
            static (one, other) => one.Distance < other.Distance);

    /// <summary>The last sighting of a track, no older than <paramref name="age"/>.</summary>
    public Sighting? Track(uint id, TimeSpan age) =>
        Best(age, sighting => sighting.TrackId == id, static (_, _) => false);

    public async ValueTask DisposeAsync()
    {
        foreach (var subscription in _subscriptions)
            await subscription.DisposeAsync();
    }

    private Sighting? Best(TimeSpan age, Predicate<Sighting> wanted, Func<Sighting, Sighting, bool> isBetter)
    {
        var oldest = _node.Graph.Clock.Now - age;
        Sighting? best = null;
        foreach (var sighting in _sightings)
            if (sighting.Stamp >= oldest && wanted(sighting) && (best is null || isBetter(sighting, best)))
                best = sighting;
        return best;
    }

    private void TakeCalibration(CameraInfo info)
    {
        // An uncalibrated camera says so by zeros (sensor_msgs/CameraInfo).
        if (info is { Width: > 0, K: [> 0, _, _, _, > 0, _, _, _, _] })
            _camera = info;
    }

    private void Take(IdentityArray identities)
    {
        if (_camera is null || _faces is null || _faces.Header.Stamp != identities.Header.Stamp)
            return;
        if (!_transforms.TryLookup(Map, identities.Header.FrameId, identities.Header.Stamp, out var camera))
            return;

        // The optical frame looks along its z axis (REP-103).
        var ahead = camera.Rotation.Apply(new Vector3D(0, 0, 1));
        var pose = new Pose2(camera.Translation.X, camera.Translation.Y, Math.Atan2(ahead.Y, ahead.X));
        _sightings.RemoveAll(sighting => sighting.Stamp < identities.Header.Stamp - Memory);
        _inFrame.Clear();
        foreach (var identity in identities.Identities)
        {
            var face = Array.Find(_faces.Faces, face => face.TrackId == identity.TrackId);
            if (face is null || !float.IsFinite(face.Distance))
                continue;
            var (position, facing) = FacePlacement.Place(face, _camera, pose);
            var earlier = _sightings.Find(sighting => sighting.TrackId == identity.TrackId);
            if (earlier is not null)
                _sightings.Remove(earlier);
            _inFrame.Add(new Sighting(identity.TrackId, identity.Verdict, identity.PersonId, position, facing,
                face.Distance, identities.Header.Stamp, earlier?.FirstSeen ?? identities.Header.Stamp));
        }

        _sightings.AddRange(_inFrame);
        var turnRate = TurnRate(pose.Yaw, identities.Header.Stamp);
        var view = new CameraView(pose, FacePlacement.FieldOfView(_camera), turnRate);
        _before = (identities.Header.Stamp, pose.Yaw);
        FrameSeen?.Invoke(view);
    }

    private double TurnRate(double yaw, Time stamp) => _before is { } before && stamp > before.Stamp
        ? Math.Abs(Angles.Difference(yaw, before.Yaw)) / (stamp - before.Stamp).TotalSeconds
        : 0;
}
