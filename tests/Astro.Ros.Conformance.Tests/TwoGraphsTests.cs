using Astro.Messages.StdSrvs;

namespace Astro.Ros.Conformance.Tests;

/// <summary>Two graphs of different kinds in one process, with the same names in use on both; skipped by name where the
/// machine lacks one.</summary>
[TestFixtureSource(nameof(Pairs))]
public sealed class TwoGraphsTests(GraphKind one, GraphKind other)
{
    private const int Messages = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly List<ExecutorGraph> _graphs = [];
    private CancellationTokenSource _stop = null!;

    /// <summary>Those that no domain connects.</summary>
    private static IEnumerable<TestFixtureData> Pairs
    {
        get
        {
            var kinds = GraphKind.All.Where(kind => kind.Name != "DDS over the network").ToArray();
            return
                from first in kinds
                from second in kinds
                where first != second
                select new TestFixtureData(first, second).SetArgDisplayNames($"{first}, {second}");
        }
    }

    [SetUp]
    public void Prepare()
    {
        foreach (var kind in (GraphKind[])[one, other])
        {
            if (kind.WhyAbsent() is { } reason)
                Assert.Ignore($"{kind}: {reason}");
        }
        _stop = new CancellationTokenSource(Patience);
    }

    [TearDown]
    public async Task Leave()
    {
        foreach (var graph in _graphs)
            await graph.DisposeAsync();
        _graphs.Clear();
        _stop?.Dispose();
    }

    [Test]
    public async Task NeitherHearsTheOther()
    {
        Side[] sides = [await JoinAsync(one, 1), await JoinAsync(other, -1)];
        for (var i = 1; i <= Messages; i++)
        {
            foreach (var side in sides)
                side.Publish(i);
        }
        foreach (var side in sides)
        {
            await Until(() => side.Heard.Count >= Messages, "what the own side published");
            Assert.That(side.Heard, Is.EqualTo(Enumerable.Range(1, Messages).Select(i => (long)i * side.Sign)));
        }
    }

    [Test]
    public async Task EachAnswersItsOwnCalls()
    {
        Side[] sides = [await JoinAsync(one, 1), await JoinAsync(other, -1)];
        foreach (var side in sides)
            Assert.That(await side.AskAsync(_stop.Token), Is.EqualTo($"{side.Sign}"));
    }

    [Test]
    public async Task WhenOneGoesTheOtherGoesOn()
    {
        var goes = await JoinAsync(one, 1);
        var stays = await JoinAsync(other, -1);
        goes.Publish(1);
        await goes.LeaveAsync();
        stays.Publish(1);
        await Until(() => stays.Heard.Count == 1, "a message on the graph that stays");
        Assert.That(await stays.AskAsync(_stop.Token), Is.EqualTo("-1"));

        var comesBack = await JoinAsync(one, 2);
        comesBack.Publish(1);
        await Until(() => comesBack.Heard.Count == 1, "a message on the graph that came back");
        Assert.That(comesBack.Heard[0], Is.EqualTo(2));
    }

    private async Task<Side> JoinAsync(GraphKind kind, int sign)
    {
        var side = new Side([.. kind.Join()], sign);
        _graphs.AddRange(side.Graphs.Distinct());
        await Until(() => side.IsConnected, $"a match within {kind}");
        return side;
    }

    private async Task Until(Func<bool> isSo, string what)
    {
        while (!isSo())
        {
            Assert.That(_stop.IsCancellationRequested, Is.False, $"waited in vain for: {what}");
            await Task.Delay(2);
        }
    }

    /// <summary>One of the graphs: a talker and a listener, a client and a server.</summary>
    private sealed class Side
    {
        private readonly IPublisher<Int64> _publisher;
        private readonly ISubscription _subscription;
        private readonly IServiceClient<Trigger.Request, Trigger.Response> _client;

        public Side(ExecutorGraph[] graphs, int sign)
        {
            (Graphs, Sign) = (graphs, sign);
            foreach (var graph in graphs.Distinct())
                _ = graph.RunAsync(CancellationToken.None);
            var (a, b) = (graphs[0].CreateNode("a"), graphs[1].CreateNode("b"));
            var qos = new QosProfile(Messages);
            _subscription = b.CreateSubscription<Int64>("numbers", message => Heard.Add(message.Data), qos);
            b.CreateService(
                Trigger.Type, "who", _ => ValueTask.FromResult(new Trigger.Response { Message = $"{Sign}" }));
            _publisher = a.CreatePublisher<Int64>("numbers", qos);
            _client = a.CreateClient(Trigger.Type, "who");
        }

        public ExecutorGraph[] Graphs { get; }

        public int Sign { get; }

        public List<long> Heard { get; } = [];

        public bool IsConnected =>
            _publisher.SubscriptionCount == 1 && _subscription.PublisherCount == 1 && _client.IsReady;

        public void Publish(int number) => _publisher.Publish(new Int64 { Data = number * Sign });

        public async Task<string> AskAsync(CancellationToken cancellation) =>
            (await _client.CallAsync(new Trigger.Request(), cancellation)).Message;

        public async Task LeaveAsync()
        {
            foreach (var graph in Graphs.Distinct())
                await graph.DisposeAsync();
        }
    }
}
