namespace Astro.Ros.Conformance.Tests;

/// <summary>Coming and going.</summary>
public sealed class LifeConformance(GraphKind kind) : ConformanceFixture(kind)
{
    [Test]
    public async Task FiveHundredPublishersComeAndGo()
    {
        var received = 0;
        B.CreateSubscription<Int64>("n", _ => received++, new QosProfile(1000));
        for (var i = 0; i < 500; i++)
        {
            await using var publisher = A.CreatePublisher<Int64>("n");
            if (i % 100 != 0)
                continue;
            var (before, one) = (received, publisher);
            await Until(() => one.SubscriptionCount == 1, $"a match for publisher {i}");
            publisher.Publish(new() { Data = i });
            await Until(() => received > before, $"the message of publisher {i}");
        }
        Assert.That(received, Is.EqualTo(5));
        Assert.That(Failures, Is.Empty);
    }

    [Test]
    public async Task ANodeMayBeMadeAnewUnderItsName()
    {
        var received = new List<long>();
        B.CreateSubscription<Int64>("n", n => received.Add(n.Data));
        for (var i = 0; i < 5; i++)
        {
            await using var node = Graphs[0].CreateNode("again");
            var publisher = node.CreatePublisher<Int64>("n");
            await Until(() => publisher.SubscriptionCount == 1, "a match");
            publisher.Publish(new() { Data = i });
            var count = i + 1;
            await Until(() => received.Count == count, $"message {i}");
        }
        Assert.That(received, Is.Ordered);
    }

    [Test]
    public async Task AGraphUnderFullTrafficEndsCleanly()
    {
        var (publisher, _) = await Connect<Int64>("n", _ => { });
        using var talking = new CancellationTokenSource();
        var talker = Task.Run(() =>
        {
            try
            {
                while (!talking.IsCancellationRequested)
                    publisher.Publish(new());
            }
            catch (ObjectDisposedException)
            {
                return true;
            }
            return false;
        });
        await A.Graph.Clock.Delay(TimeSpan.FromMilliseconds(100));

        foreach (var graph in Graphs.Distinct())
            await graph.DisposeAsync();

        Assert.That(await talker.WaitAsync(Stop), Is.True, "the publisher says that it is gone");
        Assert.That(Failures, Is.Empty);
    }

    [Test]
    public async Task AfterTheNodeNoTimerCalls()
    {
        var node = Graphs[0].CreateNode("timed");
        var calls = 0;
        node.CreateTimer(TimeSpan.FromMilliseconds(5), () => calls++);
        await Until(() => calls >= 3, "three calls");
        await node.DisposeAsync();
        var before = -1;
        await Until(() => before == (before = calls), "no call any more");
        await A.Graph.Clock.Delay(TimeSpan.FromMilliseconds(50));
        Assert.That(calls, Is.EqualTo(before));
    }
}
