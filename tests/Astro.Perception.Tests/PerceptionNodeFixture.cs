using Astro.Messages.SensorMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;
using Astro.Vision;

namespace Astro.Perception.Tests;

/// <summary>A perception node that sees what the test says, and a bystander who listens.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal abstract class PerceptionNodeFixture
{
    protected const string Mom = "p_0";

    private int _frame;

    protected FakeDetector Detector { get; } = new();

    protected InProcessGraph Graph { get; } = InProcessGraph.Simulated();

    protected List<CallbackFailure> Failures { get; } = [];

    protected byte[] Pixels { get; } = Scene.Picture().Pixels;

    protected INode Bystander { get; private set; } = null!;

    protected IPublisher<Image> Camera { get; private set; } = null!;

    protected INode Node { get; private set; } = null!;

    protected PerceptionNode Perception { get; private set; } = null!;
    [SetUp]
    public void Start()
    {
        Graph.CallbackFailed += Failures.Add;
        Bystander = Graph.CreateNode("bystander");
        Camera = Bystander.CreatePublisher<Image>("camera/image_raw", QosProfile.SensorData);
        Node = Graph.CreateNode("perception");
        Perception = new PerceptionNode(Node, Detector, new FakeEmbedder(3), Scene.Household("Mom", "Dad"));
    }

    [TearDown]
    public async Task Stop()
    {
        await Perception.DisposeAsync();
        await Graph.DisposeAsync();
    }

    protected async Task StartWith(ParameterOverrides parameters, FusionOptions? fusion = null)
    {
        await Perception.DisposeAsync();
        await Node.DisposeAsync();
        Node = Graph.CreateNode("perception", new NodeOptions { Parameters = parameters });
        Perception = new PerceptionNode(Node, Detector, new FakeEmbedder(3), Scene.Household("Mom", "Dad"), fusion);
    }

    protected async Task See(params FaceDetection[] faces)
    {
        Detector.Faces = faces;
        Publish(Scene.Frame(++_frame));
        await Settle();
    }

    protected void Publish(Time stamp) => Camera.Publish(new Image
    {
        Header = new Header { Stamp = stamp, FrameId = "camera_optical" },
        Encoding = "rgb8",
        Width = 640,
        Height = 480,
        Step = 1920,
        Data = Pixels,
    });

    protected Task Settle() => Graph.RunAsync(Graph.Clock.Now);

    protected List<T> Collect<T>(string topic, QosProfile? qos = null) where T : class, IMessage<T>, new()
    {
        var messages = new List<T>();
        Bystander.CreateSubscription<T>(topic, messages.Add, qos);
        return messages;
    }
}
