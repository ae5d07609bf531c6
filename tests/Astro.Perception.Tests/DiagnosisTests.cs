using Astro.Messages.DiagnosticMsgs;
using Astro.Messages.SensorMsgs;
using Astro.Ros;

namespace Astro.Perception.Tests;

/// <summary>What perception says of itself once a second.</summary>
internal sealed class DiagnosisTests : PerceptionNodeFixture
{
    private readonly List<DiagnosticStatus> _said = [];

    [SetUp]
    public void Listen()
    {
        Bystander.CreateSubscription<DiagnosticArray>("/diagnostics", array => _said.AddRange(array.Status));
        new DiagnosticUpdater(Node).Add("frames", report => Perception.Diagnose(report));
    }

    [Test]
    public async Task RatesAndLatenciesAreOfTheLastSecond()
    {
        for (var i = 0; i < 20; i++)
        {
            await Graph.RunAsync(Time.FromSeconds(0.04 + 0.1 * i));
            Publish(Time.FromSeconds(0.1 * i + (i < 10 ? 0.03 : 0.01)));
        }

        await Graph.RunAsync(Time.FromSeconds(3));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_said.Select(status => (status.Name, status.Level)),
                Is.All.EqualTo(("perception: frames", DiagnosticStatus.Ok)));
            Assert.That(_said.Select(status => status.Message),
                Is.EqualTo(new[] { "10 frames/s", "10 frames/s", "0 frames/s" }));
            Assert.That(Values("frames in (1/s)"), Is.EqualTo(new[] { "10", "10", "0" }));
            Assert.That(Values("frames out (1/s)"), Is.EqualTo(new[] { "10", "10", "0" }));
            Assert.That(Values("latency, median (s)"), Is.EqualTo(new[] { "0.01", "0.03", "NaN" }));
            Assert.That(Values("frames received"), Is.EqualTo(new[] { "10", "20", "20" }));
            Assert.That(Values("frames dropped by the queue"), Is.All.EqualTo("0"));
        }
    }

    [Test]
    public async Task ACameraThatIsSilentIsMissed()
    {
        await Graph.RunAsync(Time.FromSeconds(6));
        Publish(Time.FromSeconds(6));
        await Graph.RunAsync(Time.FromSeconds(8));
        Assert.That(_said.Select(status => (status.Level, status.Message)), Is.EqualTo(new[]
        {
            (DiagnosticStatus.Ok, "0 frames/s"), (DiagnosticStatus.Ok, "0 frames/s"),
            (DiagnosticStatus.Ok, "0 frames/s"), (DiagnosticStatus.Ok, "0 frames/s"),
            (DiagnosticStatus.Warn, "no camera frame on /camera/image_raw for 5 s: is the camera running?"),
            (DiagnosticStatus.Warn, "no camera frame on /camera/image_raw for 6 s: is the camera running?"),
            (DiagnosticStatus.Ok, "1 frames/s"), (DiagnosticStatus.Ok, "0 frames/s"),
        }));
    }

    [Test]
    public async Task FramesThatCannotBeReadAreAnErrorWhileTheyCome()
    {
        Camera.Publish(new Image { Encoding = "bayer_rggb8" });
        await Graph.RunAsync(Time.FromSeconds(2));
        Assert.That((_said[0].Level, _said[0].Message), Is.EqualTo(
            (DiagnosticStatus.Error, "1 frames on /camera/image_raw cannot be read; the log says why")));
        Assert.That(_said[1].Level, Is.EqualTo(DiagnosticStatus.Ok));
    }

    [Test]
    public async Task FramesOfLongAgoAreAWarning()
    {
        await Graph.RunAsync(Time.FromSeconds(2.5));
        Publish(Time.FromSeconds(1));
        await Graph.RunAsync(Time.FromSeconds(3));
        Assert.That((_said[^1].Level, _said[^1].Message), Is.EqualTo((DiagnosticStatus.Warn,
            "frames are answered 1.5 s late: is this machine too busy, or its clock off?")));
    }

    [Test]
    public void CountingAFrameAllocatesNothing()
    {
        var meter = new FrameMeter(default);
        Count(meter, 1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Count(meter, 1000);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(meter.TakeLatencies(), Is.EqualTo((872.5, 1000.0)), "of the newest 256");
    }

    private static void Count(FrameMeter meter, int frames)
    {
        for (var i = 1; i <= frames; i++)
        {
            meter.Receive(Time.FromSeconds(i));
            meter.Publish(TimeSpan.FromSeconds(i));
        }
    }

    private IEnumerable<string> Values(string key) =>
        _said.Select(status => status.Values.Single(value => value.Key == key).Value);
}
