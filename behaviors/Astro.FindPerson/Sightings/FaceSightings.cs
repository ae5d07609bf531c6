using Astro.Home;
using Astro.Messages.Astro;
using Astro.Messages.SensorMsgs;
using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>
/// Puts what perception sees on the map: joins <c>perception/faces</c> and <c>perception/identities</c> by their stamp,
/// places each face by the camera's pose at that time, and keeps the latest of each track. A frame that is here before
/// the transforms of its time is tried once more with the next: on a robot these come less often, and as late.
/// </summary>
internal sealed class FaceSightings : IAsyncDisposable
{
    private const string Map = "map";

    /// <summary>A track that has not been seen for this long is gone.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromSeconds(30);

    private readonly INode _node;
    private readonly TransformBuffer _transforms;
    private readonly List<Sighting> _sightings = [];
    private readonly List<Sighting> _inFrame = [];
    private readonly List<IAsyncDisposable> _subscriptions = [];
    private CameraInfo? _camera;
    private FaceArray? _faces;
    private (FaceArray Faces, IdentityArray Identities)? _early;
    private (Time Stamp, double Yaw)? _before;
    private Time _heard = new(long.MinValue);

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

    /// <summary>When the newest frame was taken whose camera pose was known; null before the first.</summary>
    public Time? LastFrame => _before?.Stamp;

    /// <summary>Whether a calibrated camera has ever been heard of.</summary>
    public bool HasCamera => _camera is not null;

    /// <summary>
    /// The last sighting of a person by name, no older than <paramref name="age"/>; null when there is none.
    /// </summary>
    public Sighting? Known(string personId, TimeSpan age)
    {
        var oldest = _node.Graph.Clock.Now - age;
        Sighting? last = null;
        foreach (var sighting in _sightings)
            if (sighting.Stamp >= oldest && sighting.Verdict == Identity.Known && sighting.PersonId == personId
                && (last is null || sighting.Stamp > last.Stamp))
                last = sighting;
        return last;
    }

    /// <summary>The nearest face that perception has not made up its mind about.</summary>
    /// <param name="age">It was seen no longer ago.</param>
    /// <param name="after">It had been in view for so long then.</param>
    /// <param name="settled">Faces to leave out.</param>
    public Sighting? Undecided(TimeSpan age, TimeSpan after, SettledFaces settled)
    {
        var oldest = _node.Graph.Clock.Now - age;
        Sighting? nearest = null;
        foreach (var sighting in _sightings)
            if (sighting.Stamp >= oldest && sighting.Verdict == Identity.Undecided
                && sighting.Stamp - sighting.FirstSeen >= after && !settled.Contains(sighting)
                && (nearest is null || sighting.Distance < nearest.Distance))
                nearest = sighting;
        return nearest;
    }

    /// <summary>The last sighting of whatever face is nearest to a place.</summary>
    /// <param name="place">In <c>map</c> (m).</param>
    /// <param name="within">No farther from there (m).</param>
    /// <param name="age">It was seen no longer ago.</param>
    public Sighting? Nearest(Point2 place, double within, TimeSpan age)
    {
        var oldest = _node.Graph.Clock.Now - age;
        Sighting? nearest = null;
        foreach (var sighting in _sightings)
            if (sighting.Stamp >= oldest && sighting.Position.DistanceTo(place) is var distance && distance <= within)
                (nearest, within) = (sighting, distance);
        return nearest;
    }

    /// <summary>Fills <paramref name="places"/> with those of the faces that perception has not made up its mind about,
    /// and returns how many they are; when there are more than fit, as many as do.</summary>
    /// <param name="age">They were seen no longer ago.</param>
    /// <param name="settled">Faces to leave out.</param>
    /// <param name="places">In <c>map</c> (m).</param>
    public int PlacesOfUndecided(TimeSpan age, SettledFaces settled, Span<Point2> places)
    {
        var oldest = _node.Graph.Clock.Now - age;
        var count = 0;
        foreach (var sighting in _sightings)
            if (count < places.Length && sighting.Stamp >= oldest && sighting.Verdict == Identity.Undecided
                && !settled.Contains(sighting))
                places[count++] = sighting.Position;
        return count;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var subscription in _subscriptions)
            await subscription.DisposeAsync();
    }

    private int IndexOf(uint track)
    {
        for (var i = 0; i < _sightings.Count; i++)
            if (_sightings[i].TrackId == track)
                return i;
        return -1;
    }

    private void TakeCalibration(CameraInfo info)
    {
        // An uncalibrated camera says so by zeros (sensor_msgs/CameraInfo).
        if (info is { Width: > 0, K: [> 0, _, _, _, > 0, _, _, _, _] })
            _camera = info;
    }

    private void Take(IdentityArray identities)
    {
        // When time goes back, as when a simulation begins anew, what was seen lies in the future: it is never old.
        var now = _node.Graph.Clock.Now;
        if (now < _heard)
            Forget();
        _heard = now;
        if (_early is { } early)
            TryPlace(early.Faces, early.Identities);
        _early = null;
        if (_faces is { } faces && faces.Header.Stamp == identities.Header.Stamp && !TryPlace(faces, identities))
            _early = (faces, identities);
    }

    private void Forget()
    {
        _sightings.Clear();
        _inFrame.Clear();
        (_early, _before) = (null, null);
    }

    private bool TryPlace(FaceArray faces, IdentityArray identities)
    {
        if (_camera is null)
            return false;
        if (!_transforms.TryLookup(Map, identities.Header.FrameId, identities.Header.Stamp, out var camera))
            return false;

        // The optical frame looks along its z axis (REP-103).
        var ahead = camera.Rotation.Apply(new Vector3D(0, 0, 1));
        var pose = new Pose2(camera.Translation.X, camera.Translation.Y, Math.Atan2(ahead.Y, ahead.X));
        var stamp = identities.Header.Stamp;
        for (var i = _sightings.Count - 1; i >= 0; i--)
            if (_sightings[i].Stamp < stamp - Memory)
                _sightings.RemoveAt(i);
        _inFrame.Clear();
        foreach (var identity in identities.Identities)
        {
            if (FaceOf(faces, identity.TrackId) is not { } face || !float.IsFinite(face.Distance))
                continue;
            var (position, facing) = FacePlacement.Place(face, _camera, pose);
            var firstSeen = stamp;
            if (IndexOf(identity.TrackId) is >= 0 and var earlier)
            {
                firstSeen = _sightings[earlier].FirstSeen;
                _sightings.RemoveAt(earlier);
            }

            _inFrame.Add(new Sighting(identity.TrackId, identity.Verdict, identity.PersonId, position, facing,
                face.Distance, stamp, firstSeen));
        }

        _sightings.AddRange(_inFrame);
        var turnRate = TurnRate(pose.Yaw, stamp);
        var view = new CameraView(pose, FacePlacement.FieldOfView(_camera), turnRate);
        _before = (stamp, pose.Yaw);
        FrameSeen?.Invoke(view);
        return true;
    }

    private static Face? FaceOf(FaceArray faces, uint track)
    {
        foreach (var face in faces.Faces)
            if (face.TrackId == track)
                return face;
        return null;
    }

    private double TurnRate(double yaw, Time stamp) => _before is { } before && stamp > before.Stamp
        ? Math.Abs(Angles.Difference(yaw, before.Yaw)) / (stamp - before.Stamp).TotalSeconds
        : 0;
}
