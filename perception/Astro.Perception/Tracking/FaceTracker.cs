using System.Numerics;
using Astro.Ros;
using Astro.Vision;

namespace Astro.Perception;

/// <summary>
/// Follows faces from frame to frame: constant velocity in the image, a common shift for the turning camera, and the
/// assignment of detections to tracks that fits best as a whole. Deterministic; without allocation after construction.
/// </summary>
public sealed class FaceTracker
{
    private readonly FaceTrack[] _live;
    private readonly EndedTrack[] _ended;
    private readonly Stack<FaceTrack> _free;
    private readonly Assignment _assignment;
    private readonly int[] _detectionOf;
    private readonly bool[] _taken;
    private readonly int _maxDetections;
    private TrackerOptions _options;
    private int _liveCount;
    private int _endedCount;
    private uint _lastId;
    private Time _stamp;

    /// <summary>Makes a tracker without tracks.</summary>
    /// <param name="options">How to follow.</param>
    /// <param name="maxDetections">How many detections of a frame are looked at; further ones are ignored.</param>
    public FaceTracker(TrackerOptions options, int maxDetections = 64)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxTracks, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDetections, 1);
        _options = options;
        _maxDetections = maxDetections;
        _live = new FaceTrack[options.MaxTracks];
        _ended = new EndedTrack[options.MaxTracks];
        _free = new Stack<FaceTrack>(options.MaxTracks);
        for (var slot = options.MaxTracks - 1; slot >= 0; slot--)
            _free.Push(new FaceTrack(slot));
        _assignment = new Assignment(Math.Max(options.MaxTracks, maxDetections));
        _detectionOf = new int[options.MaxTracks];
        _taken = new bool[maxDetections];
    }

    /// <summary>How faces are followed.</summary>
    /// <exception cref="ArgumentException">The tracker was made for another number of tracks.</exception>
    public TrackerOptions Options
    {
        get => _options;
        set => _options = value.MaxTracks == _live.Length
            ? value
            : throw new ArgumentException($"The tracker is for {_live.Length} tracks, not {value.MaxTracks}.");
    }

    /// <summary>The live tracks in the order of their ids, seen or not, confirmed or not.</summary>
    public ReadOnlySpan<FaceTrack> Tracks => _live.AsSpan(0, _liveCount);

    /// <summary>The tracks that ended with the newest frame; their slots may already be in use again.</summary>
    public ReadOnlySpan<EndedTrack> Ended => _ended.AsSpan(0, _endedCount);

    /// <summary>Takes a frame's detections. A frame older than the last one (time was reset) ends all tracks.</summary>
    public void Update(ReadOnlySpan<FaceDetection> detections, Time stamp)
    {
        detections = detections[..Math.Min(detections.Length, _maxDetections)];
        _endedCount = 0;
        if (stamp < _stamp)
            EndTracks(stamp, all: true);
        var seconds = _liveCount == 0 ? 0 : (float)(stamp - _stamp).TotalSeconds;
        _stamp = stamp;

        foreach (var track in Tracks)
            track.Predict(seconds);
        var pan = seconds > 0 ? PanEstimator.Estimate(Tracks, detections, stamp, seconds, _options) : Vector2.Zero;
        Assign(detections, pan, stamp);
        for (var i = 0; i < _liveCount; i++)
        {
            if (_detectionOf[i] >= 0)
                _live[i].See(detections[_detectionOf[i]], stamp, seconds, _options.ConfirmHits);
            else
                _live[i].Coast(pan, seconds);
        }
        EndTracks(stamp, all: false);
        for (var i = 0; i < detections.Length && _free.Count > 0; i++)
        {
            if (!_taken[i])
                Start(detections[i], stamp);
        }
    }

    private void Assign(ReadOnlySpan<FaceDetection> detections, Vector2 pan, Time stamp)
    {
        for (var row = 0; row < _liveCount; row++)
        {
            for (var column = 0; column < detections.Length; column++)
            {
                _assignment[row, column] =
                    FaceAffinity.Of(_live[row], pan, detections[column], stamp, _options.MaxFaceSpeed);
            }
        }
        _assignment.Solve(_liveCount, detections.Length, _detectionOf);
        _taken.AsSpan().Clear();
        foreach (var column in _detectionOf.AsSpan(0, _liveCount))
        {
            if (column >= 0)
                _taken[column] = true;
        }
    }

    private void Start(in FaceDetection detection, Time stamp)
    {
        var track = _free.Pop();
        track.Start(++_lastId, detection, stamp, _options.ConfirmHits);
        _live[_liveCount++] = track;
    }

    private void EndTracks(Time stamp, bool all)
    {
        var kept = 0;
        for (var i = 0; i < _liveCount; i++)
        {
            var track = _live[i];
            if (all || stamp - track.LastSeen > (track.Confirmed ? _options.Timeout : _options.TentativeTimeout))
            {
                _ended[_endedCount++] = new EndedTrack(track.Id, track.Slot);
                _free.Push(track);
            }
            else
            {
                _live[kept++] = track;
            }
        }
        _liveCount = kept;
    }
}
