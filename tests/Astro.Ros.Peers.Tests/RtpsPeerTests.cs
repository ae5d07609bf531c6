using System.Text.Json;
using Astro.Messages.Astro;
using Astro.Messages.GeometryMsgs;
using Astro.Messages.NavMsgs;
using Astro.Messages.StdSrvs;

namespace Astro.Ros.Peers.Tests;

/// <summary>A pure TypeScript RTPS, which reads messages by the definitions that ours are generated from.</summary>
public sealed class RtpsPeerTests : PeerFixture
{
    private protected override PeerProcess StartPeer() => PeerProcess.Start(
        InRoot("artifacts/peers/rtps/node_modules/@foxglove/rtps/package.json"),
        "node", InRoot("artifacts/peers/rtps/peer.mjs"), $"{Domain}", InRoot("robot/interfaces"), $"{Seconds}");

    [Test]
    public Task A_latched_text_is_received() => Received("/screen/text", new Text { Data = "Looking for Zoë 🙂" });

    [Test]
    public Task A_latched_map_of_many_fragments_is_received()
    {
        var random = new Random(1);
        var map = new OccupancyGrid
        {
            Info = new() { Resolution = 0.05f, Width = 400, Height = 300, MapLoadTime = new(12_000_000_345) },
            Data = [.. Enumerable.Range(0, 400 * 300).Select(_ => (sbyte)random.Next(-1, 101))],
        };
        map.Header.FrameId = "map";
        map.Header.Stamp = new(1_700_000_000_999_999_999);
        map.Info.Origin.Position.X = -7.25;
        map.Info.Origin.Orientation.W = 1;
        return Received("/map", map);
    }

    [Test]
    public Task Identities_are_received()
    {
        var identities = new IdentityArray
        {
            Identities =
            [
                new()
                {
                    TrackId = 7, PersonId = "p_7f3a", Name = "Zoë", Confidence = 0.9f, Cosine = 0.71f, Margin = 0.2f,
                    Looks = 5, Liveness = float.NaN, Verdict = Identity.Known, Reason = "5 looks agree",
                },
                new() { TrackId = uint.MaxValue, Cosine = -1, Looks = ushort.MaxValue, Verdict = Identity.Unknown },
            ],
        };
        identities.Header.FrameId = "camera_optical";
        return Received("/perception/identities", identities);
    }

    [Test]
    public async Task What_it_sends_is_received_in_order()
    {
        var received = new List<Twist>();
        var subscription = Node.CreateSubscription<Twist>("cmd_vel", received.Add, new QosProfile(20));
        await Peer.TellAsync($"advertise /cmd_vel {Twist.TypeName}");
        await Peer.SaysAsync("matched", Stop);
        await Until(() => subscription.PublisherCount == 1, "a match");

        var sent = Enumerable.Range(0, 20).Select(i =>
            new Twist { Linear = new() { X = i / 3.0 }, Angular = new() { Z = -i } }).ToList();
        foreach (var twist in sent)
            await Peer.TellAsync($"send /cmd_vel {Json(twist)}");

        await Until(() => received.Count == sent.Count, $"{sent.Count} messages");
        Assert.That(received.Select(Json), Is.EqualTo(sent.Select(Json)));
        await Peer.EndAsync();
    }

    [Test]
    public async Task It_calls_services()
    {
        var asked = new List<string>();
        Node.CreateService(ListPeople.Type, "visual_id/list", _ => ValueTask.FromResult(
            new ListPeople.Response { Ids = ["p_1", "p_2"], Names = ["Zoë", "Bob"] }));
        Node.CreateService(Acknowledge.Type, "delivery/acknowledge", request =>
        {
            asked.Add(Json(request));
            return ValueTask.FromResult(new Acknowledge.Response { Accepted = request.Answer == 2, Message = "later" });
        });
        Node.CreateService(Trigger.Type, "trigger", _ => ValueTask.FromResult(
            new Trigger.Response { Success = true, Message = "done" }));

        await Peer.TellAsync($"call /visual_id/list astro/srv/ListPeople {{}}");
        Assert.That(await Answer(), Is.EqualTo(
            """/visual_id/list 1 {"ids":["p_1","p_2"],"names":["Zoë","Bob"]}"""));
        for (var i = 1; i <= 3; i++)
        {
            await Peer.TellAsync(
                $$"""call /delivery/acknowledge astro/srv/Acknowledge {"goal_id":"goal {{i}}","answer":{{i}}}""");
            Assert.That(await Answer(), Is.EqualTo(
                $$"""/delivery/acknowledge {{i}} {"accepted":{{(i == 2 ? "true" : "false")}},"message":"later"}"""));
            Assert.That(asked.Last(), Is.EqualTo($$"""{"goal_id":"goal {{i}}","answer":{{i}}}"""));
        }

        await Peer.TellAsync($"call /trigger std_srvs/srv/Trigger {{}}");
        Assert.That(await Answer(), Is.EqualTo("""/trigger 1 {"success":true,"message":"done"}"""));
        await Peer.EndAsync();
    }

    /// <summary>Publishes before the peer asks, and compares what it says that it received, field by field.</summary>
    private async Task Received<T>(string topic, T message) where T : class, IMessage<T>, new()
    {
        var publisher = Node.CreatePublisher<T>(topic, QosProfile.Latched);
        publisher.Publish(message);
        await Peer.TellAsync($"receive {topic} {T.TypeName}");
        var said = await Peer.SaysAsync("topic", Stop);
        Assert.That(said.GetProperty("topic").GetString(), Is.EqualTo(topic));
        Assert.That(Json(T.ReadJson(said.GetProperty("message"))), Is.EqualTo(Json(message)));
        await Peer.EndAsync();
    }

    private async Task<string> Answer()
    {
        var said = await Peer.SaysAsync("service", Stop);
        var response = JsonSerializer.Serialize(said.GetProperty("response"), Plain);
        return $"{said.GetProperty("service")} {said.GetProperty("sequence")} {response}";
    }

    private static JsonSerializerOptions Plain { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
