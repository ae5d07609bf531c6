using Astro.Messages.SensorMsgs;

namespace Astro.Ros.Dds.Tests;

/// <summary>A camera's pictures over the network, for long: as much is in use at the end as after a while.</summary>
public sealed class PictureStreamTests : NetworkFixture
{
    private const int Hertz = 200;
    private const int Megabyte = 1 << 20;

    private protected override TimeSpan Patience => TimeSpan.FromMinutes(30);

    [Test]
    public Task ForThreeSeconds() => StreamAsync(3 * Hertz, 32 * Megabyte);

    /// <summary>Where the machine keeps up: <c>./astro test --filter Name~ForTenMinutes</c>.</summary>
    [Test]
    [Category("OnDemand")]
    public Task ForTenMinutes() => StreamAsync(10 * 60 * Hertz, 8 * Megabyte);

    private async Task StreamAsync(int pictures, long memory)
    {
        var (sent, received) = (0, 0);
        var subscription = Here.CreateNode("display").CreateSubscription<Image>(
            "camera/image_raw", _ => Interlocked.Increment(ref received), reuse: true);
        var camera = There.CreateNode("camera");
        var publisher = camera.CreatePublisher<Image>("camera/image_raw");
        await Until(() => subscription.PublisherCount == 1 && publisher.SubscriptionCount == 1, "a match");
        var picture = new Image { Width = 640, Height = 480, Step = 1920, Data = new byte[640 * 480 * 3] };
        await using var timer = camera.CreateTimer(TimeSpan.FromSeconds(1.0 / Hertz), () =>
        {
            picture.Header.Stamp = Time.FromParts(sent++, 0);
            publisher.Publish(picture);
        });

        ProcessFootprint? early = null;
        for (var tenth = 1; tenth <= 10; tenth++)
        {
            var soFar = tenth * pictures / 10;
            await Until(() => Volatile.Read(ref received) >= soFar, $"{soFar} pictures");
            var now = ProcessFootprint.Take();
            early ??= now;
            await TestContext.Progress.WriteLineAsync($"{soFar} pictures: {now}");
        }
        ProcessFootprint.Take().MustNotExceed(early!, memory);
        Assert.That(Failures, Is.Empty);
    }
}
