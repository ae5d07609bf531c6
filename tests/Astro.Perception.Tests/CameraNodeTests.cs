using Astro.Imaging;
using Astro.Imaging.Tests;
using Astro.Messages.SensorMsgs;
using Astro.Ros;

namespace Astro.Perception.Tests;

/// <summary>The frames of a capture on the graph.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CameraNodeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly InstantTime _time = new();
    private readonly List<Image> _images = [];
    private readonly List<byte> _levels = [];
    private readonly InProcessGraph _graph = InProcessGraph.Simulated(Time.FromSeconds(100));
    private ScriptedReader _reader = null!;
    private FrameCapture _capture = null!;
    private CameraNode _camera = null!;

    [TearDown]
    public async Task Stop()
    {
        await _camera.DisposeAsync();
        _reader.Stop();
        _capture.Dispose();
        await _graph.DisposeAsync();
    }

    [Test]
    public async Task EveryFrameOfARecordingIsPublishedInOrder()
    {
        Start(TimeSpan.FromSeconds(0.1));
        _reader.Show(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        _reader.End();
        await _graph.RunAsync(_camera.Ended).WaitAsync(Patience);

        Assert.That(_levels, Is.EqualTo(Enumerable.Range(1, 12)));
        Assert.That(_images.Distinct().Count(), Is.LessThanOrEqualTo(CameraNode.Held), "messages go round");
    }

    [Test]
    public async Task AFrameIsStampedWhenItWasAcquired()
    {
        Start(period: null);
        _reader.Show(7);
        Assert.That(SpinWait.SpinUntil(() => _capture.HasFrame, Patience));
        _time.Pass(TimeSpan.FromSeconds(0.25));
        await _graph.RunAsync(_graph.Clock.Now);

        var image = _images.Single();
        Assert.That(image.Header.Stamp, Is.EqualTo(Time.FromSeconds(99.75)));
        Assert.That(image.Header.FrameId, Is.EqualTo("camera_optical"));
        Assert.That((image.Width, image.Height, image.Step, image.Encoding), Is.EqualTo((1u, 1u, 1u, "mono8")));
        Assert.That(image.Data, Is.EqualTo(new byte[] { 7 }));
    }

    [Test]
    public void ARecordingThatCannotBeReadOnEndsSo()
    {
        Start(TimeSpan.FromSeconds(0.1));
        _reader.Show(1);
        _reader.Fail(new FormatException("2.png: damaged"));

        Assert.That(async () => await _graph.RunAsync(_camera.Ended).WaitAsync(Patience),
            Throws.TypeOf<FormatException>().With.Message.EqualTo("2.png: damaged"));
        Assert.That(_levels, Is.EqualTo(new byte[] { 1 }));
    }

    private void Start(TimeSpan? period)
    {
        _reader = new ScriptedReader(period);
        _capture = FrameCapture.Start(_reader, new FrameCaptureOptions { Held = CameraNode.Held }, _time);
        _graph.CreateNode("reader").CreateSubscription<Image>("camera/image_raw", image =>
        {
            _images.Add(image);
            _levels.Add(image.Data[0]);
        }, QosProfile.SensorData);
        _camera = new CameraNode(_graph.CreateNode("camera"), _capture);
    }
}
