using Astro.Messages.Astro;
using Astro.Messages.SensorMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;
using Astro.Vision;
using Astro.VisualId;

namespace Astro.Perception;

/// <summary>
/// The perception node: reads <c>camera/image_raw</c> and <c>camera/camera_info</c>; writes <c>perception/faces</c> and
/// <c>perception/identities</c> for every frame, faces or not, with the frame's own header, and the topics of REP-155
/// under <c>/humans</c> with their frames on <c>/tf</c>, where hri_msgs is known; serves <c>visual_id/list</c>. A frame
/// that cannot be read is reported, once a second at most, and dropped.
/// </summary>
public sealed class PerceptionNode : IAsyncDisposable
{
    private const string Images = "camera/image_raw";
    private static readonly TimeSpan ReportInterval = TimeSpan.FromSeconds(1);

    private readonly INode _node;
    private readonly PerceptionParameters _parameters;
    private readonly PerceptionPipeline _pipeline;
    private readonly FrameMeter _meter;
    private readonly FrameDiagnosis _diagnosis;
    private readonly IPublisher<FaceArray> _faces;
    private readonly IPublisher<IdentityArray> _identities;
    private readonly HumanTopics? _humans;
    private readonly IAsyncDisposable _people;
    private readonly ISubscription _images;
    private readonly ISubscription _infos;
    private CameraInfo? _info;
    private Time? _lastFrame;
    private Time? _lastReport;

    /// <summary>Starts perceiving.</summary>
    /// <param name="node">The node to live on; its parameters are declared here with their ranges.</param>
    /// <param name="detector">Finds faces; remains the caller's.</param>
    /// <param name="embedder">Describes faces; remains the caller's.</param>
    /// <param name="gallery">Who can be recognised.</param>
    /// <param name="fusion">What the parameters of identity are unless they are set: the threshold that fits the
    /// embedder.</param>
    /// <exception cref="ParameterException">A parameter has the wrong type or is out of range.</exception>
    public PerceptionNode(
        INode node, IFaceDetector detector, IFaceEmbedder embedder, Gallery gallery, FusionOptions? fusion = null)
        : this(node, detector, embedder, gallery, new PerceptionParameters(node.Parameters, fusion))
    {
    }

    /// <summary>Starts perceiving with parameters that are declared already and may outlive this.</summary>
    /// <param name="node">The node to live on.</param>
    /// <param name="detector">Finds faces; remains the caller's.</param>
    /// <param name="embedder">Describes faces; remains the caller's.</param>
    /// <param name="gallery">Who can be recognised.</param>
    /// <param name="parameters">The node's.</param>
    public PerceptionNode(
        INode node, IFaceDetector detector, IFaceEmbedder embedder, Gallery gallery, PerceptionParameters parameters)
    {
        (_node, _parameters) = (node, parameters);
        _pipeline = new PerceptionPipeline(detector, embedder, gallery, new PerceptionOptions
        {
            Tracker = parameters.Tracker,
            Fusion = parameters.Fusion,
        });
        parameters.Changed += Configure;
        var now = node.Graph.Clock.Now;
        _meter = new FrameMeter(now);
        _diagnosis = new FrameDiagnosis(_meter, node.Resolve(Images), now);
        _faces = node.CreatePublisher<FaceArray>("perception/faces");
        _identities = node.CreatePublisher<IdentityArray>("perception/identities");
        _humans = TellOfHumans(gallery);
        _people = PeopleService.Serve(node, gallery);
        _infos = node.CreateSubscription<CameraInfo>("camera/camera_info", info => _info = info, QosProfile.SensorData);
        _images = node.CreateSubscription<Image>(Images, OnImage, QosProfile.SensorData, reuse: true);
    }

    /// <summary>Stops; all vectors of strangers are zeroed. The node remains the caller's.</summary>
    public async ValueTask DisposeAsync()
    {
        _parameters.Changed -= Configure;
        await _images.DisposeAsync();
        await _infos.DisposeAsync();
        await _faces.DisposeAsync();
        await _identities.DisposeAsync();
        if (_humans is not null)
            await _humans.DisposeAsync();
        await _people.DisposeAsync();
        _pipeline.Dispose();
    }

    /// <summary>Says how many frames came and were answered since the last time, how late, and what is wrong.</summary>
    public void Diagnose(DiagnosticReport report) =>
        _diagnosis.Fill(report, _node.Graph.Clock.Now, _images.Dropped);

    /// <summary>Announces REP-155's topics, where its messages are known: they are not part of ROS 2 itself, and who
    /// does not need them need not install them.</summary>
    private HumanTopics? TellOfHumans(Gallery gallery)
    {
        if (HumanTopics.Types.Select(_node.Graph.WhyMissing).FirstOrDefault(why => why is not null) is { } why)
        {
            _node.Logger.Warn($"nothing is told under /humans: {why}");
            return null;
        }
        return new HumanTopics(
            _node, gallery, () => _parameters.PublishCropped, () => _parameters.ReferenceFrame);
    }

    private void Configure() => _pipeline.Configure(_parameters.Tracker, _parameters.Fusion);

    private void OnImage(Image image)
    {
        _meter.Receive(_node.Graph.Clock.Now);
        if (!ImageReader.TryView(image, out var view, out var problem))
        {
            _meter.Reject();
            Report(problem);
            return;
        }
        if (IsLate(image.Header.Stamp))
            return;
        _lastFrame = image.Header.Stamp;
        _pipeline.Intrinsics = _info is null ? null : IntrinsicsReader.Read(_info, image.Width, image.Height);
        var frame = _pipeline.Process(view, image.Header.Stamp);
        // The next image is read into this one, whose header is not to be others' then.
        var header = new Header { Stamp = image.Header.Stamp, FrameId = image.Header.FrameId };
        _faces.Publish(FaceMessages.Faces(header, image.Width, image.Height, frame.Faces));
        _identities.Publish(FaceMessages.Identities(header, frame.Identities));
        _humans?.Publish(header, view, frame, _pipeline.Intrinsics);
        _meter.Publish(_node.Graph.Clock.Now - image.Header.Stamp);
    }

    /// <summary>A frame that was overtaken on its way, or came twice, is dropped; one from long before the last says
    /// that time was reset.</summary>
    private bool IsLate(Time stamp) =>
        _lastFrame is { } last && stamp <= last && last - stamp < TimeSpan.FromSeconds(1);

    private void Report(string problem)
    {
        var now = _node.Graph.Clock.Now;
        if (_lastReport is { } last && now >= last && now - last < ReportInterval)
            return;
        _lastReport = now;
        _node.Graph.Report(new CallbackFailure(
            _node.FullName, $"topic {_images.Topic}", new MalformedImageException($"{_images.Topic}: {problem}")));
    }
}
