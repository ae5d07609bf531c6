using System.Collections.Concurrent;
using Astro.Messages.StdMsgs;

namespace Astro.Ros.Rcl.Tests;

/// <summary>What only a graph on simulated time has: a node of its own that listens to the clock.</summary>
public sealed class SimulatedTimeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [SetUp]
    public void Require()
    {
        try
        {
            RclGraph.Require();
        }
        catch (RclUnavailableException absent)
        {
            Assert.Ignore(absent.Message);
        }
    }

    [Test]
    public async Task AMismatchIsTold()
    {
        await using var simulated = RclGraph.Join(new RclOptions { UseSimulatedTime = true });
        await using var other = RclGraph.Join(new RclOptions());
        var told = new ConcurrentQueue<TopicMismatch>();
        simulated.TopicMismatched += told.Enqueue;
        _ = simulated.RunAsync();
        _ = other.RunAsync();
        var (here, there) = (simulated.CreateNode("here"), other.CreateNode("there"));
        var subscription = here.CreateSubscription<Float64>("same", _ => { });
        there.CreatePublisher<Float64>("same");
        await Until(() => subscription.PublisherCount == 1);
        here.CreateSubscription<Float64>("n", _ => { });
        there.CreatePublisher<Bool>("n");

        await Until(() => !told.IsEmpty);
        Assert.That(told, Is.EqualTo(
            [new TypeMismatch("/n", "/there", "/here", "std_msgs/msg/Bool", "std_msgs/msg/Float64")]));
    }

    private static async Task Until(Func<bool> isSo)
    {
        using var stop = new CancellationTokenSource(Patience);
        while (!isSo())
            await Task.Delay(2, stop.Token);
    }
}
