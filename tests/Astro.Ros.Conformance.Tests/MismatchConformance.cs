using System.Collections.Concurrent;
using Astro.Messages.StdMsgs;

namespace Astro.Ros.Conformance.Tests;

/// <summary>Ends of one topic between which no message passes are reported, once for each pair.</summary>
public sealed class MismatchConformance(GraphKind kind) : ConformanceFixture(kind)
{
    private readonly ConcurrentQueue<TopicMismatch> _atPublisher = [];
    private readonly ConcurrentQueue<TopicMismatch> _atSubscriber = [];

    [SetUp]
    public void Listen()
    {
        _atPublisher.Clear();
        _atSubscriber.Clear();
        Graphs[0].TopicMismatched += _atPublisher.Enqueue;
        Graphs[1].TopicMismatched += _atSubscriber.Enqueue;
    }

    [Test]
    public async Task ASubscriptionThatAsksForMoreThanIsOffered()
    {
        var (offered, requested) = (new QosProfile(5, Reliability.BestEffort), new QosProfile(7));
        A.CreatePublisher<Int64>("n", offered);
        B.CreateSubscription<Int64>("n", _ => { }, requested);

        await IsReported(new QosMismatch("/n", "/a", "/b", offered, requested));
    }

    [Test]
    public async Task TypesThatDiffer()
    {
        B.CreateSubscription<Float64>("n", _ => { });
        A.CreatePublisher<Int64>("n");

        await IsReported(new TypeMismatch("/n", "/a", "/b", "std_msgs/msg/Int64", "std_msgs/msg/Float64"));
    }

    [Test]
    public async Task EachPairOfThree()
    {
        A.CreatePublisher<Int64>("n");
        B.CreateSubscription<Float64>("n", _ => { });
        B.CreateSubscription<Bool>("n", _ => { });
        B.CreateSubscription<Int64>("n", _ => { });

        await Until(() => _atPublisher.Count >= 2 && _atSubscriber.Count >= 2, "two reports at either end");
        Assert.That(_atPublisher.Cast<TypeMismatch>().Select(mismatch => mismatch.Expected),
            Is.EquivalentTo(new[] { "std_msgs/msg/Float64", "std_msgs/msg/Bool" }));
        Assert.That(_atSubscriber, Is.EquivalentTo(_atPublisher));
    }

    [Test]
    public async Task OfAnyOfSeveralNodes()
    {
        await using var publishing = Graphs[0].CreateNode("second");
        await using var subscribing = Graphs[1].CreateNode("other");
        await Connect<Int64>("earlier", _ => { });
        publishing.CreatePublisher<Int64>("n");
        subscribing.CreateSubscription<Float64>("n", _ => { });

        await Until(() => !_atPublisher.IsEmpty && !_atSubscriber.IsEmpty, "a report at either end");
        Assert.That(_atPublisher, Is.EqualTo(
            [new TypeMismatch("/n", "/second", "/other", "std_msgs/msg/Int64", "std_msgs/msg/Float64")]));
        Assert.That(_atSubscriber, Is.EqualTo(_atPublisher));
    }

    /// <summary>At both ends, and not again when there is other news.</summary>
    private async Task IsReported(TopicMismatch expected)
    {
        await Until(() => !_atPublisher.IsEmpty && !_atSubscriber.IsEmpty, "a report at either end");
        await Connect<Int64>("later", _ => { });
        B.CreateSubscription<Bool>("later", _ => { });
        await Until(() => _atPublisher.Count >= 2 && _atSubscriber.Count >= 2, "the next report");
        Assert.That(_atPublisher.First(), Is.EqualTo(expected));
        Assert.That(_atPublisher.Last().Topic, Is.EqualTo("/later"));
        Assert.That(_atPublisher, Has.Count.EqualTo(2));
        Assert.That(_atSubscriber, Is.EqualTo(_atPublisher));
    }
}
