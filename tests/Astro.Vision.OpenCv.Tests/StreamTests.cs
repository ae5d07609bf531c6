using Astro.Imaging;

namespace Astro.Vision.OpenCv.Tests;

/// <summary>A stream that breaks off and comes back.</summary>
[TestFixture]
public sealed class StreamTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Test]
    public async Task A_stream_that_died_is_read_again_once_it_is_back()
    {
        var server = MjpegServer.Start();
        var told = new List<string>();
        using var capture = FrameCapture.Start(
            OpenCvReader.OfUrl(server.Url, new CameraSettings { Patience = TimeSpan.FromSeconds(10) }),
            new FrameCaptureOptions { FirstRetry = TimeSpan.FromSeconds(0.1), LongestRetry = TimeSpan.FromSeconds(1) });
        capture.Changed += () =>
        {
            lock (told)
                told.Add(capture.Status.Text);
        };
        Until(() => capture.Captured > 2);
        Assert.That(capture.TryTake(out var frame));
        Assert.That((frame.Image.Width, frame.Image.Height), Is.EqualTo((Videos.Width, Videos.Height)));
        Assert.That(capture.AgeOf(frame), Is.GreaterThanOrEqualTo(TimeSpan.Zero));

        await server.DisposeAsync();
        Until(() => capture.Status.State == CaptureState.Lost);
        var before = capture.Captured;
        var again = MjpegServer.Start(server.Port);
        Until(() => capture.Captured > before + 2);
        capture.Dispose();
        await again.DisposeAsync();

        Assert.That(capture.Dropped, Is.Positive, "nobody took frames meanwhile");
        lock (told)
            Assert.That(told, Has.Some.Contains(server.Url).And.Contains("trying again in"));
    }

    private static void Until(Func<bool> condition) =>
        Assert.That(SpinWait.SpinUntil(condition, Patience), "it never came to that");
}
