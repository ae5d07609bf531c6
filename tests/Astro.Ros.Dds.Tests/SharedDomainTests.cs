namespace Astro.Ros.Dds.Tests;

/// <summary>Graphs of one process that are on one domain.</summary>
public sealed class SharedDomainTests : NetworkFixture
{
    [Test]
    public async Task AGraphThatIsDisposedTwiceTakesNoOtherAlong()
    {
        var beside = DdsGraph.Join(new DdsOptions { Domain = Domain });
        await beside.DisposeAsync();
        await beside.DisposeAsync();

        var received = 0;
        Here.CreateNode("listener").CreateSubscription<Messages.StdMsgs.Int64>("n", _ => received++);
        var publisher = There.CreateNode("talker").CreatePublisher<Messages.StdMsgs.Int64>("n");
        await Until(() => publisher.SubscriptionCount == 1, "a match");
        publisher.Publish(new());
        await Until(() => received == 1, "the message");
    }
}
