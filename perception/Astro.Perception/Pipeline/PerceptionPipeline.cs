using Astro.Imaging;
using Astro.Ros;
using Astro.Vision;
using Astro.VisualId;

namespace Astro.Perception;

/// <summary>
/// Finds the faces of each camera frame, follows them, measures them, and decides who they are. Not thread-safe; no
/// managed allocation a frame in steady state.
/// </summary>
public sealed class PerceptionPipeline : IDisposable
{
    /// <summary>What is assumed (rad) of an uncalibrated camera: heads' turns depend on it but little.</summary>
    private const double TypicalFieldOfView = Math.PI / 3;

    private readonly IFaceDetector _detector;
    private readonly IFaceEmbedder _embedder;
    private readonly FaceTracker _tracker;
    private readonly IdentityFusion _fusion;
    private readonly ProbeVectors _probe;
    private readonly FaceDetection[] _detections;
    private readonly TrackedFace[] _faces;
    private readonly FaceIdentity[] _identities;
    private readonly float[] _interest;

    /// <summary>Makes a pipeline that has seen nothing yet.</summary>
    /// <param name="detector">Finds faces; remains the caller's.</param>
    /// <param name="embedder">Describes faces; remains the caller's.</param>
    /// <param name="gallery">Who can be recognised; of the embedder's model.</param>
    /// <param name="options">How to follow and when to name.</param>
    /// <exception cref="ArgumentException">The gallery holds another model's templates.</exception>
    public PerceptionPipeline(
        IFaceDetector detector, IFaceEmbedder embedder, Gallery gallery, PerceptionOptions options)
    {
        if (gallery.ModelId != embedder.ModelId || gallery.Dimensions != embedder.Dimensions)
            throw new ArgumentException($"The gallery is of {gallery.ModelId}, the embedder is {embedder.ModelId}.");
        (_detector, _embedder) = (detector, embedder);
        var slots = options.Tracker.MaxTracks;
        _tracker = new FaceTracker(options.Tracker, options.MaxDetections);
        _fusion = new IdentityFusion(gallery, options.Fusion, slots);
        _probe = new ProbeVectors(1, embedder.Dimensions);
        _detections = new FaceDetection[options.MaxDetections];
        _faces = new TrackedFace[slots];
        _identities = new FaceIdentity[slots];
        _interest = new float[slots];
    }

    /// <summary>How the camera projects; without it no distances are known.</summary>
    public CameraIntrinsics? Intrinsics { get; set; }

    /// <summary>The vector that the newest look was worked out in.</summary>
    internal ReadOnlySpan<float> Probe => _probe[0];

    /// <summary>Changes how faces are followed and named from the next frame on; what was seen so far stays.</summary>
    /// <exception cref="ArgumentException">The pipeline was made for another number of tracks.</exception>
    public void Configure(TrackerOptions tracker, FusionOptions fusion)
    {
        _tracker.Options = tracker;
        _fusion.Options = fusion;
    }

    /// <summary>Looks at a frame. A frame older than the last one starts all over.</summary>
    public PerceivedFrame Process(ImageView frame, Time stamp)
    {
        var found = _detector.Detect(frame, _detections);
        _tracker.Update(_detections.AsSpan(0, found), stamp);
        foreach (ref readonly var ended in _tracker.Ended)
            _fusion.End(ended.Slot);

        var faces = _faces.AsSpan(0, Measure(frame));
        LookAt(faces, frame, stamp);
        var identities = _identities.AsSpan(0, faces.Length);
        _fusion.Decide(faces, identities);
        return new PerceivedFrame
        {
            Stamp = stamp,
            Faces = faces,
            Identities = identities,
            Ended = _tracker.Ended,
        };
    }

    /// <summary>Forgets all tracks; their vectors are zeroed.</summary>
    public void Dispose()
    {
        _fusion.Dispose();
        _probe.Dispose();
    }

    private int Measure(ImageView frame)
    {
        var camera = Intrinsics ?? CameraIntrinsics.FromFieldOfView(frame.Width, frame.Height, TypicalFieldOfView);
        var count = 0;
        foreach (var track in _tracker.Tracks)
        {
            if (!track.Visible || !track.Confirmed)
                continue;
            var face = track.Detection;
            var pose = HeadPoseEstimator.Estimate(face.Landmarks, camera);
            var quality = FaceQualityEstimator.Estimate(frame, face, pose);
            var distance = Intrinsics is null ? float.NaN : DistanceEstimator.Estimate(face.Landmarks, camera, pose);
            _faces[count++] = new TrackedFace(track.Id, track.Slot, face, pose, quality, distance);
        }
        return count;
    }

    /// <summary>Embeds the most interesting faces, as many as the budget allows.</summary>
    private void LookAt(ReadOnlySpan<TrackedFace> faces, ImageView frame, Time stamp)
    {
        for (var i = 0; i < faces.Length; i++)
            _interest[i] = _fusion.Interest(faces[i], stamp);
        for (var look = 0; look < _fusion.Options.EmbeddingsPerFrame; look++)
        {
            var best = -1;
            for (var i = 0; i < faces.Length; i++)
            {
                if (_interest[i] > 0 && (best < 0 || _interest[i] > _interest[best]))
                    best = i;
            }
            if (best < 0)
                return;
            _embedder.Embed(frame, faces[best].Detection.Landmarks, _probe[0]);
            _fusion.AddLook(faces[best], _probe[0], stamp);
            _probe.Zero(0);
            _interest[best] = 0;
        }
    }
}
