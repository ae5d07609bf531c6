using System.Globalization;
using System.Text.Json;
using Astro.Messages.SensorMsgs;

namespace Astro.Ros.Peers.Tests;

/// <summary>Fast DDS, which most builds of ROS 2 take by default, with types written by hand.</summary>
public sealed class FastDdsPeerTests : PeerFixture
{
    private const ulong FnvBasis = 0xcbf29ce484222325;
    private const ulong FnvPrime = 0x100000001b3;

    private protected override PeerProcess StartPeer()
    {
        var program = InRoot("artifacts/peers/fastdds/fastdds-peer");
        return PeerProcess.Start(program, program, $"{Domain}", $"{Seconds}");
    }

    [Test]
    public async Task A_latched_text_is_received()
    {
        var publisher = Node.CreatePublisher<Text>("screen/text", QosProfile.Latched);
        publisher.Publish(new() { Data = "Looking for Zoë 🙂" });

        await Peer.TellAsync($"receive /screen/text {Text.TypeName}");

        var said = await Peer.SaysAsync("topic", Stop);
        Assert.That(said.GetProperty("message").GetProperty("data").GetString(), Is.EqualTo("Looking for Zoë 🙂"));
        await Peer.EndAsync();
    }

    [Test]
    public async Task A_picture_of_many_fragments_is_received()
    {
        var random = new Random(1);
        var image = new Image { Height = 480, Width = 640, Encoding = "rgb8", Step = 1920, Data = new byte[921_600] };
        image.Header.FrameId = "camera_optical";
        image.Header.Stamp = new(1_700_000_000_999_999_999);
        random.NextBytes(image.Data);
        var publisher = Node.CreatePublisher<Image>("camera/image_raw", QosProfile.Latched);
        publisher.Publish(image);

        await Peer.TellAsync($"receive /camera/image_raw {Image.TypeName}");

        var said = await Peer.SaysAsync("topic", Stop);
        Assert.That(said.GetProperty("message").GetRawText(), Is.EqualTo(Summary(image)));
        await Peer.EndAsync();
    }

    [Test]
    public async Task Its_texts_are_received_in_order()
    {
        var received = new List<string>();
        await SubscribeAsync<Text>("chatter", text => received.Add(text.Data));

        var sent = Enumerable.Range(0, 20).Select(i => $"Zoë's {i}. text 🙂").ToList();
        foreach (var text in sent)
            await Peer.TellAsync($"send /chatter {text}");

        await Until(() => received.Count == sent.Count, "all that was sent");
        Assert.That(received, Is.EqualTo(sent));
        await Peer.EndAsync();
    }

    [Test]
    public async Task Its_pictures_are_received()
    {
        var received = new List<string>();
        await SubscribeAsync<Image>("camera/image_raw", image => received.Add(Summary(image)));

        // A volatile reader of Cyclone's takes nothing that is under way at the first heartbeat, which Fast DDS sends
        // amidst the fragments of the first message: let that be a small one.
        var sent = new List<string> { await SendPictureAsync(2, 2, 0) };
        for (var seed = 1; seed <= 3; seed++)
            sent.Add(await SendPictureAsync(640, 480, seed));

        await Until(() => received.Count == sent.Count, "all that was sent");
        Assert.That(received, Is.EqualTo(sent).And.Unique);
        await Peer.EndAsync();
    }

    [Test]
    public async Task Its_latched_picture_is_received_by_who_comes_later()
    {
        await Peer.TellAsync($"advertise /snapshot {Image.TypeName}");
        var sent = await SendPictureAsync(640, 480, 1, "/snapshot");

        var received = new List<string>();
        Node.CreateSubscription<Image>("snapshot", image => received.Add(Summary(image)), QosProfile.Latched);

        await Until(() => received.Count == 1, "what was sent");
        Assert.That(received.Single(), Is.EqualTo(sent));
        await Peer.EndAsync();
    }

    [Test]
    public async Task A_text_that_ends_early_is_reported_and_the_next_one_is_received()
    {
        var received = new List<string>();
        await SubscribeAsync<Text>("chatter", text => received.Add(text.Data));

        await Peer.TellAsync("bytes /chatter 00010000");
        await Peer.TellAsync("bytes /chatter 00010000" + "0a000000" + "5a6f6500");
        await Peer.TellAsync("bytes /chatter 00010000" + "ffffffff" + "5a6f6500");
        await Peer.TellAsync("send /chatter Zoë");

        await Until(() => received.Count == 1, "a good text");
        Assert.That(received.Single(), Is.EqualTo("Zoë"));
        Assert.That(Failures.Select(failure => failure.Exception),
            Has.Exactly(3).InstanceOf<CdrException>().And.Exactly(3).Items);
        await Peer.EndAsync();
    }

    [Test]
    public async Task A_picture_of_an_absurd_length_is_reported_and_the_next_one_is_received()
    {
        var received = new List<string>();
        await SubscribeAsync<Image>("camera/image_raw", image => received.Add(Summary(image)));
        var whole = Cdr.Serialize(new Image { Encoding = "rgb8", Data = [1, 2, 3, 4] });
        BitConverter.TryWriteBytes(whole.AsSpan(whole.Length - 8), int.MaxValue - 100);

        var small = await SendPictureAsync(2, 2, 0);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await Peer.TellAsync($"bytes /camera/image_raw {Convert.ToHexString(whole)}");
        var good = await SendPictureAsync(640, 480, 7);

        await Until(() => received.Count == 2, "a good picture");
        Assert.That(received, Is.EqualTo(new[] { small, good }));
        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(100_000_000));
        Assert.That(Failures.Single().Exception, Is.InstanceOf<CdrException>());
        await Peer.EndAsync();
    }

    private async Task SubscribeAsync<T>(string topic, Action<T> callback) where T : class, IMessage<T>, new()
    {
        var subscription = Node.CreateSubscription(topic, callback, new QosProfile(20));
        await Peer.TellAsync($"advertise /{topic} {T.TypeName}");
        await Peer.SaysAsync("matched", Stop);
        await Until(() => subscription.PublisherCount == 1, "a match");
    }

    private async Task<string> SendPictureAsync(int width, int height, int seed, string topic = "/camera/image_raw")
    {
        await Peer.TellAsync($"send {topic} {width} {height} {seed}");
        return (await Peer.SaysAsync("sent", Stop)).GetProperty("message").GetRawText();
    }

    /// <summary>A picture as the peer says it: all fields, and the pixels as their FNV-1a hash.</summary>
    private static string Summary(Image image)
    {
        var (seconds, nanoseconds) = image.Header.Stamp.Parts;
        return JsonSerializer.Serialize(new
        {
            sec = seconds,
            nanosec = nanoseconds,
            frame_id = image.Header.FrameId,
            height = image.Height,
            width = image.Width,
            encoding = image.Encoding,
            is_bigendian = image.IsBigendian,
            step = image.Step,
            length = image.Data.Length,
            fnv1a = image.Data.Aggregate(FnvBasis, static (hash, one) => unchecked((hash ^ one) * FnvPrime))
                .ToString("x", CultureInfo.InvariantCulture),
        });
    }
}
