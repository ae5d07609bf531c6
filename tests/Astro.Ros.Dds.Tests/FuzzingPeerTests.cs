using Astro.Interfaces.Tests;
using Astro.Messages.RclInterfaces;

namespace Astro.Ros.Dds.Tests;

/// <summary>
/// A peer that sends thousands of malformed messages of every type among good ones: each is reported, all good ones
/// arrive, in order and unharmed, and nothing of it stays.
/// </summary>
/// <remarks>Payloads of other encodings are not among them: Cyclone itself drops those, and hears no more of a writer
/// that sends one; see <see cref="MalformedPayloadTests"/>.</remarks>
public sealed class FuzzingPeerTests : NetworkFixture
{
    private const int Megabyte = 1 << 20;
    private const int PerType = 20;
    private const int Requests = 2000;
    private const int CallEvery = 50;

    private static readonly Damage[] Damages =
        [.. Enum.GetValues<Damage>().Where(damage => damage != Damage.WrongHeader)];

    private protected override TimeSpan Patience => TimeSpan.FromMinutes(5);

    [Test]
    public async Task TopicsOfEveryType()
    {
        var node = Here.CreateNode("victim");
        await OfAllTypesAsync(node);
        var before = ProcessFootprint.Take();
        await OfAllTypesAsync(node);
        ProcessFootprint.Take().MustNotExceed(before, 32 * Megabyte);
    }

    [Test]
    public async Task AService()
    {
        Here.CreateNode("victim").CreateService(
            SetParameters.Type, "attacked", static request => new(new SetParameters.Response
            {
                Results = [.. request.Parameters.Select(static _ => new SetParametersResult())],
            }));
        var client = There.CreateNode("good").CreateClient(SetParameters.Type, "attacked");
        await client.WaitForServiceAsync(Stop);
        using var peer = NewServiceWriter(RosNames.Request("/attacked"), SetParameters.Request.TypeName);
        await Until(() => peer.MatchedCount == 1, "a match");

        var (random, reported) = (new Random(1), 0);
        var malformed = new MalformedCdr(random);
        for (var i = 0; i < Requests; i++)
        {
            var bytes = Padded(malformed.Draw(NewRequest(i), Damages[random.Next(Damages.Length)]));
            peer.TryWriteBytes(bytes);
            reported += IsRequest(bytes) ? 0 : 1;
            if (i % CallEvery != 0)
                continue;
            var response = await client.CallAsync(new() { Parameters = [new() { Name = "n" }] }, Stop);
            Assert.That(response.Results, Has.Length.EqualTo(1));
        }

        await Until(() => Failures.Count == reported, "a report of each");
        Assert.That(Failures.Select(failure => (failure.Source, failure.Exception.GetType())),
            Is.All.EqualTo(("service /attacked", typeof(CdrException))));
        Assert.That(reported, Is.GreaterThan(Requests / 4));
    }

    [Test]
    public async Task CallsOfWhoNeverListensDoNotPileUp()
    {
        var served = 0;
        Here.CreateNode("victim").CreateService(SetParameters.Type, "attacked", _ =>
        {
            served++;
            return new(new SetParameters.Response());
        });
        using var peer = NewServiceWriter(RosNames.Request("/attacked"), SetParameters.Request.TypeName);
        await Until(() => peer.MatchedCount == 1, "a match");

        for (var i = 0; i < Requests; i++)
            peer.TryWriteBytes(Padded(NewRequest(i)));

        await Until(() => served >= Requests / 2, "the eldest calls to be served all the same");
    }

    [Test]
    public async Task AClient()
    {
        Here.CreateNode("server").CreateService(
            SetParameters.Type, "honest", static _ => new(new SetParameters.Response()));
        var client = Here.CreateNode("victim").CreateClient(SetParameters.Type, "honest");
        await client.WaitForServiceAsync(Stop);
        using var peer = NewServiceWriter(RosNames.Reply("/honest"), SetParameters.Response.TypeName);
        await Until(() => peer.MatchedCount == 1, "a match");

        // Whose reply it is can be read from none of these.
        for (var length = Cdr.HeaderLength; length < 16; length += 4)
            peer.TryWriteBytes(new byte[] { 0, 1, 0, 0, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9 }.AsSpan(0, length));

        await Until(() => Failures.Count == 3, "a report of each");
        Assert.That(Failures.Select(failure => (failure.Node, failure.Source, failure.Exception.GetType())),
            Is.All.EqualTo(("/victim", "service /honest", typeof(CdrException))));
        await client.CallAsync(new(), Stop);
    }

    private async Task OfAllTypesAsync(INode node)
    {
        foreach (var type in MessageTypes.All)
            await (Task)MessageTypes.Call(this, nameof(AttackAsync), type, node)!;
    }

    private async Task AttackAsync<T>(INode node) where T : class, IMessage<T>, new()
    {
        Failures.Clear();
        var (received, expected, reported) = (new List<string>(), new List<string>(), 0);
        var qos = new QosProfile(2 * PerType);
        await using var subscription = node.CreateSubscription<T>(
            "n", message => received.Add(ArbitraryMessage.Describe(message)), qos, reuse: true);
        using var peer = NewWriter("/n", T.TypeName, qos);
        await Until(() => peer.MatchedCount == 1, $"a match for {T.TypeName}");
        var random = new Random(1);
        var malformed = new MalformedCdr(random);
        for (var i = 0; i < PerType; i++)
        {
            Send(Cdr.Serialize(new ArbitraryMessage(i).Next<T>()));
            Send(malformed.Draw(Cdr.Serialize(new ArbitraryMessage(i).Next<T>()), Damages[i % Damages.Length]));
        }
        await Until(() => received.Count + Failures.Count == 2 * PerType, $"an answer to each {T.TypeName}");
        Assert.That(received, Is.EqualTo(expected), T.TypeName);
        Assert.That(Failures.Select(failure => (failure.Source, failure.Exception.GetType())),
            Is.All.EqualTo(("topic /n", typeof(CdrException))).And.Exactly(reported).Items, T.TypeName);

        void Send(byte[] bytes)
        {
            bytes = Padded(bytes);
            peer.TryWriteBytes(bytes);
            try
            {
                expected.Add(ArbitraryMessage.Describe(Cdr.Deserialize<T>(bytes)));
            }
            catch (CdrException)
            {
                reported++;
            }
        }
    }

    /// <summary>As it arrives: a payload is padded to four bytes on its way.</summary>
    private static byte[] Padded(byte[] payload) => [.. payload, .. new byte[-payload.Length & 3]];

    private static byte[] NewRequest(int seed)
    {
        var cdr = new CdrWriter();
        try
        {
            new ServiceHeader(1, seed).Write(ref cdr);
            new ArbitraryMessage(seed).Next<SetParameters.Request>().WriteCdr(ref cdr);
            return cdr.Written.ToArray();
        }
        finally
        {
            cdr.Dispose();
        }
    }

    private static bool IsRequest(byte[] payload)
    {
        try
        {
            ServiceHeader.Read<SetParameters.Request>(payload, out _);
            return true;
        }
        catch (CdrException)
        {
            return false;
        }
    }

    private SampleWriter NewServiceWriter(string topic, string type) => new(
        There.Participant, topic, RosNames.Type(type), Native.QosHandle.ForService("clientid=1;"), new NoEvents());
}
