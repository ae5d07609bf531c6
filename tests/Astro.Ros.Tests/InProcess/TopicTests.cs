namespace Astro.Ros.Tests.InProcess;

internal sealed class TopicTests : GraphFixture
{
    private readonly List<long> _received = [];

    [SetUp]
    public void ClearReceived() => _received.Clear();

    [Test]
    public void A_message_reaches_every_subscription_as_the_same_object()
    {
        var objects = new List<Number>();
        A.CreateSubscription<Number>("n", objects.Add);
        B.CreateSubscription<Number>("n", objects.Add);
        Number sent = 7;
        A.CreatePublisher<Number>("n").Publish(sent);
        Assert.That(objects, Is.Empty, "delivered inside Publish");
        RunAll();
        Assert.That(objects, Has.Count.EqualTo(2).And.All.SameAs(sent));
    }

    [Test]
    public void Messages_of_several_topics_arrive_in_the_order_of_publishing()
    {
        var one = A.CreatePublisher<Number>("one");
        var two = A.CreatePublisher<Number>("two");
        B.CreateSubscription<Number>("two", n => _received.Add(n.Value));
        B.CreateSubscription<Number>("one", n => _received.Add(n.Value));
        one.Publish(1);
        two.Publish(2);
        one.Publish(3);
        RunAll();
        Assert.That(_received, Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public void A_full_queue_drops_the_oldest_and_counts_it()
    {
        var subscription = B.CreateSubscription<Number>("n", n => _received.Add(n.Value), new QosProfile(Depth: 2));
        var publisher = A.CreatePublisher<Number>("n");
        for (var i = 1; i <= 5; i++)
            publisher.Publish(i);
        RunAll();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_received, Is.EqualTo(new[] { 4, 5 }));
            Assert.That(subscription.Dropped, Is.EqualTo(3));
        }
        publisher.Publish(6);
        RunAll();
        Assert.That(_received, Is.EqualTo(new[] { 4, 5, 6 }));
    }

    [Test]
    public void A_late_joiner_gets_the_last_messages_of_a_transient_local_publisher()
    {
        var qos = new QosProfile(3, Durability: Durability.TransientLocal);
        var publisher = A.CreatePublisher<Number>("n", qos);
        for (var i = 1; i <= 5; i++)
            publisher.Publish(i);
        var subscription = B.CreateSubscription<Number>("n", n => _received.Add(n.Value), qos with { Depth = 2 });
        publisher.Publish(6);
        RunAll();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_received, Is.EqualTo(new[] { 5, 6 }), "4 and 5 were queued, 6 pushed 4 out");
            Assert.That(subscription.Dropped, Is.EqualTo(1));
        }
    }

    [Test]
    public void A_volatile_late_joiner_gets_only_what_follows()
    {
        var publisher = A.CreatePublisher<Number>("n", QosProfile.Latched);
        publisher.Publish(1);
        B.CreateSubscription<Number>("n", n => _received.Add(n.Value));
        publisher.Publish(2);
        RunAll();
        Assert.That(_received, Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public async Task The_history_goes_with_its_publisher()
    {
        var publisher = A.CreatePublisher<Number>("n", QosProfile.Latched);
        publisher.Publish(1);
        await publisher.DisposeAsync();
        B.CreateSubscription<Number>("n", n => _received.Add(n.Value), QosProfile.Latched);
        RunAll();
        Assert.That(_received, Is.Empty);
    }

    [Test]
    public void Profiles_match_only_when_enough_is_offered(
        [Values] Reliability offeredReliability, [Values] Durability offeredDurability,
        [Values] Reliability requestedReliability, [Values] Durability requestedDurability)
    {
        var offered = new QosProfile(10, offeredReliability, offeredDurability);
        var requested = new QosProfile(10, requestedReliability, requestedDurability);
        var compatible =
            (offeredReliability == Reliability.Reliable || requestedReliability == Reliability.BestEffort)
            && (offeredDurability == Durability.TransientLocal || requestedDurability == Durability.Volatile);

        var publisher = A.CreatePublisher<Number>("n", offered);
        var subscription = B.CreateSubscription<Number>("n", n => _received.Add(n.Value), requested);
        publisher.Publish(1);
        RunAll();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_received, Has.Count.EqualTo(compatible ? 1 : 0));
            Assert.That(publisher.SubscriptionCount, Is.EqualTo(compatible ? 1 : 0));
            Assert.That(subscription.PublisherCount, Is.EqualTo(compatible ? 1 : 0));
            Assert.That(Mismatches, compatible
                ? Is.Empty
                : Is.EqualTo(new[] { new QosMismatch("/n", "/a", "/b", offered, requested) }));
        }
    }

    [Test]
    public void Two_types_on_one_topic_do_not_match_and_are_reported()
    {
        A.CreateSubscription<Text>("n", _ => Assert.Fail("delivered"));
        var publisher = B.CreatePublisher<Number>("n");
        publisher.Publish(1);
        RunAll();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(publisher.SubscriptionCount, Is.Zero);
            Assert.That(Mismatches, Is.EqualTo(new[]
            {
                new TypeMismatch("/n", "/b", "/a", "test_msgs/msg/Number", "test_msgs/msg/Text"),
            }));
        }
    }

    [Test]
    public void An_exception_is_reported_and_the_subscription_lives_on()
    {
        B.CreateSubscription<Number>("n", n =>
        {
            if (n.Value == 1)
                throw new InvalidDataException("bad");
            _received.Add(n.Value);
        });
        var publisher = A.CreatePublisher<Number>("n");
        publisher.Publish(1);
        publisher.Publish(2);
        RunAll();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_received, Is.EqualTo(new[] { 2 }));
            Assert.That(Failures.Select(f => (f.Node, f.Source, f.Exception.Message)),
                Is.EqualTo(new[] { ("/b", "topic /n", "bad") }));
        }
    }

    [Test]
    public async Task Counts_follow_what_comes_and_goes()
    {
        var publisher = A.CreatePublisher<Number>("n");
        var subscription = B.CreateSubscription<Number>("n", _ => { });
        Assert.That((publisher.SubscriptionCount, subscription.PublisherCount), Is.EqualTo((1, 1)));
        await subscription.DisposeAsync();
        Assert.That((publisher.SubscriptionCount, subscription.PublisherCount), Is.EqualTo((0, 0)));
        subscription = B.CreateSubscription<Number>("n", _ => { });
        await publisher.DisposeAsync();
        Assert.That((publisher.SubscriptionCount, subscription.PublisherCount), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task After_disposal_nothing_is_delivered_that_was_queued()
    {
        var subscription = B.CreateSubscription<Number>("n", n => _received.Add(n.Value));
        var publisher = A.CreatePublisher<Number>("n");
        publisher.Publish(1);
        await subscription.DisposeAsync();
        await subscription.DisposeAsync();
        publisher.Publish(2);
        RunAll();
        Assert.That(_received, Is.Empty);
        await publisher.DisposeAsync();
        Assert.That(() => publisher.Publish(3), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public void A_steady_stream_allocates_nothing()
    {
        Number message = 1;
        B.CreateSubscription<Number>("n", static _ => { });
        var publisher = A.CreatePublisher<Number>("n");
        void Send()
        {
            for (var i = 0; i < 1000; i++)
            {
                publisher.Publish(message);
                Graph.Step();
            }
        }
        Send();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Send();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void A_depth_below_one_is_refused() =>
        Assert.That(() => A.CreatePublisher<Number>("n", new QosProfile(0)),
            Throws.InstanceOf<ArgumentOutOfRangeException>());
}
