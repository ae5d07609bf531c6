using Astro.Messages.Astro;
using Astro.Messages.SensorMsgs;

namespace Astro.Perception.Tests;

/// <summary>Images as they come off the graph, good and bad.</summary>
internal sealed class CameraImageTests : PerceptionNodeFixture
{
    [TestCase("bayer_rggb8", 640u, 480u, 1920u, 921600, "encoding is 'bayer_rggb8', expected rgb8, bgr8 or mono8")]
    [TestCase("rgb8", 640u, 480u, 640u, 307200, "step is 640, expected at least 1920 bytes a row")]
    [TestCase("rgb8", 640u, 480u, 1920u, 921599, "data holds 921599 bytes, expected step x height = 921600")]
    [TestCase("rgb8", 0u, 480u, 0u, 0, "width x height is 0 x 480, expected at least one pixel")]
    [TestCase("mono8", 4294967295u, 4294967295u, 4294967295u, 1,
        "data holds 1 bytes, expected step x height = 18446744065119617025")]
    public async Task ABadImageIsReportedAndDroppedAndTheNextOneIsRead(
        string encoding, uint width, uint height, uint step, int length, string problem)
    {
        var faces = Collect<FaceArray>("perception/faces");
        var data = new byte[length];
        var bad = new Image { Encoding = encoding, Width = width, Height = height, Step = step, Data = data };
        Camera.Publish(bad);
        await Settle();
        Camera.Publish(bad);
        await Settle();
        await See();

        Assert.That(faces, Has.Count.EqualTo(1));
        Assert.That(Failures.Select(f => f.Exception.Message), Is.EqualTo(new[] { $"/camera/image_raw: {problem}" }));

        await Graph.RunAsync(Graph.Clock.Now + TimeSpan.FromSeconds(1.1));
        Camera.Publish(bad);
        await Settle();
        Assert.That(Failures, Has.Count.EqualTo(2), "reported again after a second");
    }

    [TestCase("bgr8", 3)]
    [TestCase("mono8", 1)]
    public async Task OtherEncodingsAndPaddedRowsAreRead(string encoding, int channels)
    {
        var faces = Collect<FaceArray>("perception/faces");
        var step = 640 * channels + 8;
        Camera.Publish(new Image
        {
            Encoding = encoding,
            Width = 640,
            Height = 480,
            Step = (uint)step,
            Data = new byte[step * 480],
        });
        await Settle();

        Assert.That(faces, Has.Count.EqualTo(1));
        Assert.That(Failures, Is.Empty);
    }
}
