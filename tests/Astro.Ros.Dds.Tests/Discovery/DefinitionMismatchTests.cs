using System.Collections.Concurrent;
using System.Text.Json;

namespace Astro.Ros.Dds.Tests.Discovery;

/// <summary>Nodes whose definitions of one type differ, as those of two versions of a package: Cyclone matches them by
/// the type's name.</summary>
public sealed class DefinitionMismatchTests : NetworkFixture
{
    private const string OldHash = "RIHS01_01234567" + "89abcdef89abcdef89abcdef89abcdef89abcdef89abcdef89abcdef";
    private const string NewHash = "RIHS01_76543210" + "fedcba98fedcba98fedcba98fedcba98fedcba98fedcba98fedcba98";

    private readonly ConcurrentQueue<TopicMismatch> _here = [];
    private readonly ConcurrentQueue<TopicMismatch> _there = [];

    [SetUp]
    public void Listen()
    {
        _here.Clear();
        _there.Clear();
        if (Here is null)
            return;
        Here.TopicMismatched += _here.Enqueue;
        There.TopicMismatched += _there.Enqueue;
    }

    [Test]
    public async Task OfATopicIsToldOnceAtEachEnd()
    {
        Here.CreateNode("old").CreatePublisher<Thing<Old>>("n");
        There.CreateNode("new").CreateSubscription<Thing<New>>("n", _ => { });
        await AreTold(new DefinitionMismatch("/n", "/old", "/new", "demo/srv/X_Request", OldHash, NewHash));
    }

    [Test]
    public async Task OfAServicesRequestsIsTold()
    {
        Here.CreateNode("client").CreateClient(new ServiceType<Thing<Old>, Reply<Old>>("demo/srv/X"), "x");
        There.CreateNode("server").CreateService<Thing<New>, Reply<Old>>(
            new("demo/srv/X"), "x", static _ => new(new Reply<Old>()));
        await AreTold(new DefinitionMismatch("/x", "/client", "/server", "demo/srv/X_Request", OldHash, NewHash));
    }

    [Test]
    public async Task OfAServicesRepliesIsTold()
    {
        Here.CreateNode("client").CreateClient(new ServiceType<Thing<Old>, Reply<Old>>("demo/srv/X"), "x");
        There.CreateNode("server").CreateService<Thing<Old>, Reply<New>>(
            new("demo/srv/X"), "x", static _ => new(new Reply<New>()));
        await AreTold(new DefinitionMismatch("/x", "/server", "/client", "demo/srv/X_Response", NewHash, OldHash));
    }

    [Test]
    public async Task NobodyIsSuspectedWhoTellsNoHash()
    {
        Here.CreateNode("old").CreatePublisher<Thing<Old>>("n");
        There.CreateNode("new").CreateSubscription<Thing<Untold>>("n", _ => { });
        Here.CreateNode("other").CreatePublisher<Thing<Old>>("later");
        There.CreateNode("late").CreateSubscription<Thing<New>>("later", _ => { });
        await AreTold(new DefinitionMismatch("/later", "/other", "/late", "demo/srv/X_Request", OldHash, NewHash));
    }

    [TestCase("demo/msg/X", "topic /n: /a sends demo/msg/X as RIHS01_01234567…, /b expects RIHS01_76543210…; "
        + "their definitions differ, so that messages are misread or refused")]
    [TestCase("demo/srv/X_Request", "service /n: /a sends demo/srv/X_Request as RIHS01_01234567…, /b expects "
        + "RIHS01_76543210…; their definitions differ, so that messages are misread or refused")]
    public void IsOneLine(string type, string line) => Assert.That(
        new DefinitionMismatch("/n", "/a", "/b", type, OldHash, NewHash).ToString(), Is.EqualTo(line));

    /// <summary>Once at either end, and not again when there is other news.</summary>
    private async Task AreTold(DefinitionMismatch expected)
    {
        await Until(() => !_here.IsEmpty && !_there.IsEmpty, "a report at either end");
        Here.CreateNode("more").CreatePublisher<Thing<Old>>("more");
        There.CreateNode("most").CreateSubscription<Thing<New>>("more", _ => { });
        await Until(() => _here.Count >= 2 && _there.Count >= 2, "the next report");
        foreach (var told in new[] { _here, _there })
        {
            Assert.That(told.First(), Is.EqualTo(expected));
            Assert.That(told.Select(static mismatch => mismatch.Topic), Is.EqualTo(new[] { expected.Topic, "/more" }));
        }
    }

    private interface IVersion
    {
        static abstract string Hash { get; }
    }

    private sealed class Old : IVersion
    {
        public static string Hash => OldHash;
    }

    private sealed class New : IVersion
    {
        public static string Hash => NewHash;
    }

    private sealed class Untold : IVersion
    {
        public static string Hash => "";
    }

    private sealed class Thing<TVersion> : Nothing, IMessage<Thing<TVersion>> where TVersion : IVersion
    {
        public static string TypeName => "demo/srv/X_Request";

        public static string TypeHash => TVersion.Hash;

        public static Thing<TVersion> ReadJson(JsonElement json) => throw new NotSupportedException();
    }

    private sealed class Reply<TVersion> : Nothing, IMessage<Reply<TVersion>> where TVersion : IVersion
    {
        public static string TypeName => "demo/srv/X_Response";

        public static string TypeHash => TVersion.Hash;

        public static Reply<TVersion> ReadJson(JsonElement json) => throw new NotSupportedException();
    }

    private abstract class Nothing
    {
        public void ReadCdr(ref CdrReader reader) => reader.ReadByte();

        public void WriteCdr(ref CdrWriter writer) => writer.Write((byte)0);

        public void WriteJson(Utf8JsonWriter writer) => throw new NotSupportedException();
    }
}
