using System.Collections.Concurrent;
using Astro.Messages.SensorMsgs;

namespace Astro.Ros.Conformance.Tests;

public sealed class TopicConformance(GraphKind kind) : ConformanceFixture(kind)
{
    private const int Flood = 5000;

    private readonly ConcurrentQueue<long> _received = [];

    [SetUp]
    public void Forget() => _received.Clear();

    [Test]
    public async Task ReliableMessagesArriveAllAndInOrder()
    {
        var (publisher, _) = await Connect<Int64>("n", Receive, new QosProfile(Depth: 2000));
        for (var i = 0; i < 1000; i++)
            publisher.Publish(new() { Data = i });
        await Until(() => _received.Count == 1000, "a thousand messages");
        Assert.That(_received, Is.Ordered);
    }

    [Test]
    public async Task ALateJoinerGetsTheLastOfWhatWasLatched()
    {
        var publisher = A.CreatePublisher<Int64>("n", new QosProfile(3, Durability: Durability.TransientLocal));
        for (var i = 1; i <= 5; i++)
            publisher.Publish(new() { Data = i });
        B.CreateSubscription<Int64>("n", Receive, new QosProfile(2, Durability: Durability.TransientLocal));
        await Until(() => _received.Contains(5), "the last message");
        // The publisher keeps three; where they come one by one, the first may be taken before it has to make room.
        Assert.That(_received, Is.EqualTo(new[] { 4, 5 }).Or.EqualTo(new[] { 3, 4, 5 }));
    }

    [Test]
    public async Task AVolatileLateJoinerGetsOnlyWhatFollows()
    {
        var publisher = A.CreatePublisher<Int64>("n", QosProfile.Latched);
        publisher.Publish(new() { Data = 1 });
        B.CreateSubscription<Int64>("n", Receive);
        await Until(() => publisher.SubscriptionCount == 1, "a match");
        publisher.Publish(new() { Data = 2 });
        await Until(() => !_received.IsEmpty, "the second message");
        Assert.That(_received, Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public async Task AFullQueueKeepsTheNewest()
    {
        using var busy = new ManualResetEventSlim();
        var (publisher, subscription) = await Connect<Int64>("n", n =>
        {
            Receive(n);
            // While the callback is held up, nothing is taken.
            if (n.Data == 0)
                busy.Wait(Stop);
        }, new QosProfile(Depth: 3));
        publisher.Publish(new());
        await Until(() => !_received.IsEmpty, "the first message");
        for (var i = 1; i <= Flood; i++)
            publisher.Publish(new() { Data = i });
        busy.Set();
        await Until(() => _received.Contains(Flood), "the newest");
        Assert.That(_received, Is.Ordered);
        // Some of the last may have been on their way still when the queue was emptied; the others are lost.
        Assert.That(_received, Has.Count.LessThan(Flood / 2));
        Assert.That(_received.TakeLast(3), Is.EqualTo(new[] { Flood - 2, Flood - 1, Flood }));
        if (CountsLost)
            await Until(() => subscription.Dropped + _received.Count == Flood + 1, "a count of those that were lost");
    }

    [TestCase(Reliability.BestEffort, Reliability.Reliable, Durability.Volatile, Durability.Volatile, false)]
    [TestCase(Reliability.Reliable, Reliability.BestEffort, Durability.Volatile, Durability.Volatile, true)]
    [TestCase(Reliability.Reliable, Reliability.Reliable, Durability.Volatile, Durability.TransientLocal, false)]
    [TestCase(Reliability.Reliable, Reliability.Reliable, Durability.TransientLocal, Durability.Volatile, true)]
    public async Task EndsMatchByRos2Rules(
        Reliability offered, Reliability requested, Durability kept, Durability wanted, bool match)
    {
        var subscription = B.CreateSubscription<Int64>("n", Receive, new QosProfile(10, requested, wanted));
        var publisher = A.CreatePublisher<Int64>("n", new QosProfile(10, offered, kept));
        // Discovery goes in order of creation: once this one is known, so is the one before.
        await Connect<Int64>("later", Receive);
        Assert.That((publisher.SubscriptionCount, subscription.PublisherCount), Is.EqualTo(match ? (1, 1) : (0, 0)));
    }

    [Test]
    public async Task ALargeMessageArrivesWhole()
    {
        Image? got = null;
        var (publisher, _) = await Connect<Image>("image", image => got = image, QosProfile.Default);
        var sent = new Image
        {
            Width = 1920,
            Height = 1080,
            Step = 5760,
            Encoding = "rgb8",
            Data = new byte[6_220_800],
        };
        new Random(1).NextBytes(sent.Data);
        publisher.Publish(sent);
        await Until(() => got is not null, "the image");
        Assert.That(got!.Data.AsSpan().SequenceEqual(sent.Data));
        Assert.That((got.Width, got.Encoding), Is.EqualTo((1920, "rgb8")));
    }

    [Test]
    public async Task ACallbackThatThrowsDoesNotEndTheSubscription()
    {
        var (publisher, _) = await Connect<Int64>("n", n =>
        {
            if (n.Data == 1)
                throw new InvalidDataException("one");
            Receive(n);
        });
        publisher.Publish(new() { Data = 1 });
        publisher.Publish(new() { Data = 2 });
        await Until(() => !_received.IsEmpty, "the second message");
        Assert.That(Failures.Select(f => (f.Node, f.Source, f.Exception.Message)),
            Is.EqualTo(new[] { ("/b", "topic /n", "one") }));
    }

    [Test]
    public async Task AfterDisposalNothingArrivesAndNothingCanBeSent()
    {
        var (publisher, subscription) = await Connect<Int64>("n", Receive);
        await subscription.DisposeAsync();
        await Until(() => publisher.SubscriptionCount == 0, "the subscription's end");
        publisher.Publish(new() { Data = 1 });
        await publisher.DisposeAsync();
        Assert.That(() => publisher.Publish(new()), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(_received, Is.Empty);
    }

    private void Receive(Int64 message) => _received.Enqueue(message.Data);
}
