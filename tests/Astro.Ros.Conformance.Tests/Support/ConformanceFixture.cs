namespace Astro.Ros.Conformance.Tests;

/// <summary>Two running views of one graph, with a node on each; skipped by name where the machine has no such
/// graph.</summary>
[TestFixtureSource(typeof(GraphKind), nameof(GraphKind.All))]
public abstract class ConformanceFixture(GraphKind kind)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private CancellationTokenSource _stop = null!;

    private protected ExecutorGraph[] Graphs { get; private set; } = null!;

    private protected INode A { get; private set; } = null!;

    private protected INode B { get; private set; } = null!;

    private protected bool CountsLost => kind.CountsLost;

    /// <summary>Whether servers of a service can be told from later ones by now, where <see cref="B"/> is.</summary>
    private protected bool KnowsServers(string service) => kind.KnowsServers(Graphs[1], service);

    /// <summary>What callbacks threw.</summary>
    private protected List<CallbackFailure> Failures { get; } = [];

    /// <summary>Cancelled when a test has taken too long.</summary>
    private protected CancellationToken Stop => _stop.Token;

    [SetUp]
    public void Join()
    {
        if (kind.WhyAbsent() is { } reason)
            Assert.Ignore($"{kind}: {reason}");
        _stop = new CancellationTokenSource(Patience);
        Failures.Clear();
        Graphs = [.. kind.Join()];
        foreach (var graph in Graphs.Distinct())
        {
            graph.CallbackFailed += Failures.Add;
            _ = graph.RunAsync(CancellationToken.None);
        }

        A = Graphs[0].CreateNode("a");
        B = Graphs[1].CreateNode("b");
    }

    [TearDown]
    public async Task Leave()
    {
        if (Graphs is null)
            return;
        await A.DisposeAsync();
        await B.DisposeAsync();
        foreach (var graph in Graphs.Distinct())
            await graph.DisposeAsync();
        _stop.Dispose();
    }

    /// <summary>Waits until something is so, and fails, naming it, if that does not come.</summary>
    private protected async Task Until(Func<bool> isSo, string what)
    {
        while (!isSo())
        {
            Assert.That(Stop.IsCancellationRequested, Is.False, $"waited in vain for: {what}");
            await Task.Delay(2);
        }
    }

    /// <summary>A pair that sees each other.</summary>
    private protected async Task<(IPublisher<T> Publisher, ISubscription Subscription)> Connect<T>(
        string topic, Action<T> callback, QosProfile? qos = null) where T : class, IMessage<T>, new()
    {
        var subscription = B.CreateSubscription(topic, callback, qos);
        var publisher = A.CreatePublisher<T>(topic, qos);
        await Until(() => publisher.SubscriptionCount == 1 && subscription.PublisherCount == 1, $"a match on {topic}");
        return (publisher, subscription);
    }
}
