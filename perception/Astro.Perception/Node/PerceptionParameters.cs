using Astro.Ros;

namespace Astro.Perception;

/// <summary>The perception node's parameters, with their ranges; all can be set while it runs.</summary>
public sealed class PerceptionParameters
{
    private readonly Parameter<double> _threshold;
    private readonly Parameter<double> _margin;
    private readonly Parameter<long> _minLooks;
    private readonly Parameter<long> _minUnknownLooks;
    private readonly Parameter<double> _lookSpacing;
    private readonly Parameter<double> _settledSpacing;
    private readonly Parameter<long> _embeddingsPerFrame;
    private readonly Parameter<double> _minFaceWidth;
    private readonly Parameter<double> _maxTurn;
    private readonly Parameter<double> _frontalTurn;
    private readonly Parameter<double> _minQuality;
    private readonly Parameter<long> _confirmHits;
    private readonly Parameter<double> _timeout;
    private readonly Parameter<double> _maxPanSpeed;
    private readonly Parameter<double> _maxFaceSpeed;
    private readonly Parameter<bool> _publishCropped;
    private readonly Parameter<string> _referenceFrame;

    /// <summary>Declares them.</summary>
    /// <param name="parameters">The node's.</param>
    /// <param name="fusion">What those of identity are unless they are set.</param>
    /// <exception cref="ParameterException">One of them has the wrong type or is out of range.</exception>
    public PerceptionParameters(Parameters parameters, FusionOptions? fusion = null)
    {
        fusion ??= new FusionOptions();
        var tracker = new TrackerOptions();
        Parameter<T> Declare<T>(string name, T value, string description, double? min = null, double? max = null)
            where T : notnull
        {
            var parameter = parameters.Declare(name, value, description, min, max);
            parameter.Changed += _ => Changed?.Invoke();
            return parameter;
        }

        _threshold = Declare("identity.threshold", fusion.Threshold, "mean cosine that a name needs", 0, 1);
        _margin = Declare("identity.margin", fusion.Margin, "lead over the runner-up in mean cosine", 0, 1);
        _minLooks = Declare<long>("identity.min_looks", fusion.MinLooks, "agreeing looks that a name needs", 1, 100);
        _minUnknownLooks = Declare<long>(
            "identity.min_unknown_looks", fusion.MinUnknownLooks,
            "good looks below the threshold that make a stranger", 1, 100);
        _lookSpacing = Declare(
            "identity.look_spacing", fusion.LookSpacing.TotalSeconds, "time between looks at a face (s)", 0, 60);
        _settledSpacing = Declare(
            "identity.settled_spacing", fusion.SettledSpacing.TotalSeconds,
            "time between looks at a face whose verdict has settled (s)", 0, 60);
        _embeddingsPerFrame = Declare<long>(
            "identity.embeddings_per_frame", fusion.EmbeddingsPerFrame, "faces embedded a frame at most", 1, 64);
        _minFaceWidth = Declare(
            "identity.min_face_width", fusion.MinFaceWidth, "narrowest face to embed (px)", 1, 1000);
        _maxTurn = Declare("identity.max_turn", fusion.MaxTurn, "head turn up to which to embed (rad)", 0, Math.PI);
        _frontalTurn = Declare(
            "identity.frontal_turn", fusion.FrontalTurn,
            "head turn up to which a look can make a stranger (rad)", 0, Math.PI);
        _minQuality = Declare(
            "identity.min_quality", fusion.MinQuality, "sharpness and exposure from which to embed", 0, 1);
        _confirmHits = Declare<long>(
            "tracking.confirm_hits", tracker.ConfirmHits, "detections that confirm a face", 1, 100);
        _timeout = Declare(
            "tracking.timeout", tracker.Timeout.TotalSeconds, "time that a face is kept unseen (s)", 0, 60);
        _maxPanSpeed = Declare<double>(
            "tracking.max_pan_speed", tracker.MaxPanSpeed, "speed of the picture as the camera turns (px/s)", 0, 1e5);
        _maxFaceSpeed = Declare<double>(
            "tracking.max_face_speed", tracker.MaxFaceSpeed, "speed of a face (its sizes a second)", 0, 1000);
        _publishCropped = Declare(
            "publish_cropped", false, "whether pictures of the faces that appear from now on go onto the graph");
        _referenceFrame = parameters.Declare(
            "reference_frame", "map", "the frame that persons are placed in, REP-155's humans/reference_frame",
            whyUnfit: static name => name.Length == 0 ? "a frame's name is needed" : null);
    }

    /// <summary>Raised after any of them has changed.</summary>
    public event Action? Changed;

    /// <summary>Whether pictures of the faces that appear from now on go onto the graph.</summary>
    public bool PublishCropped => _publishCropped.Value;

    /// <summary>The frame that persons are placed in.</summary>
    public string ReferenceFrame => _referenceFrame.Value;

    /// <summary>What they say about naming faces.</summary>
    public FusionOptions Fusion => new()
    {
        Threshold = _threshold.Value,
        Margin = _margin.Value,
        MinLooks = (int)_minLooks.Value,
        MinUnknownLooks = (int)_minUnknownLooks.Value,
        LookSpacing = TimeSpan.FromSeconds(_lookSpacing.Value),
        SettledSpacing = TimeSpan.FromSeconds(_settledSpacing.Value),
        EmbeddingsPerFrame = (int)_embeddingsPerFrame.Value,
        MinFaceWidth = _minFaceWidth.Value,
        MaxTurn = _maxTurn.Value,
        FrontalTurn = _frontalTurn.Value,
        MinQuality = _minQuality.Value,
    };

    /// <summary>What they say about following faces.</summary>
    public TrackerOptions Tracker => new()
    {
        ConfirmHits = (int)_confirmHits.Value,
        Timeout = TimeSpan.FromSeconds(_timeout.Value),
        MaxPanSpeed = (float)_maxPanSpeed.Value,
        MaxFaceSpeed = (float)_maxFaceSpeed.Value,
    };
}
