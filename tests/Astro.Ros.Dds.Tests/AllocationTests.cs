using Astro.Messages.GeometryMsgs;
using Astro.Messages.SensorMsgs;

namespace Astro.Ros.Dds.Tests;

/// <summary>A message on its way over the network, to and fro, leaves nothing for the collector, on any
/// thread.</summary>
public sealed class AllocationTests : NetworkFixture
{
    /// <summary>The smallest object there is (bytes): what a message would cost at the very least.</summary>
    private const int SmallestObject = 24;

    /// <summary>What a message costs, it costs in all of so many parts of a test; what the test runner says to its
    /// console meanwhile, every other second, it does not say in all of them.</summary>
    private const int Parts = 40;

    [Test]
    public async Task SmallMessages() => await AllocatesNothing(new Twist { Linear = new Vector3 { X = 1 } }, 500);

    [Test]
    public async Task Pictures() => await AllocatesNothing(
        new Image { Width = 640, Height = 480, Step = 1920, Encoding = "rgb8", Data = new byte[640 * 480 * 3] }, 10);

    private async Task AllocatesNothing<T>(T message, int trips) where T : class, IMessage<T>, new()
    {
        var qos = new QosProfile(1);
        var there = There.CreateNode("there");
        var back = there.CreatePublisher<T>("back", qos);
        var echo = there.CreateSubscription<T>("out", back.Publish, qos, reuse: true);
        var here = Here.CreateNode("here");
        var trip = new Trip<T>(here, message, qos);
        await Until(
            () => trip.IsMatched && back.SubscriptionCount == 1 && echo.PublisherCount == 1, "a match of both ends");
        trip.Make(trips, Patience);

        var least = long.MaxValue;
        for (var part = 0; part < Parts; part++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            trip.Make(trips, Patience);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }
        // Half of what it would be, as each message goes both ways; the measurement may cost a little itself.
        Assert.That(least, Is.LessThan(trips * SmallestObject));
        TestContext.Out.WriteLine($"{least} B for {2 * trips} messages");
        Assert.That(Failures, Is.Empty);
    }

    /// <summary>Sends a message, waits for it to come back, and so on, without an allocation of its own.</summary>
    private sealed class Trip<T> where T : class, IMessage<T>, new()
    {
        private readonly T _message;
        private readonly IPublisher<T> _out;
        private readonly ISubscription _back;
        private readonly ManualResetEventSlim _done = new();
        private int _left;

        public Trip(INode node, T message, QosProfile qos)
        {
            _message = message;
            _out = node.CreatePublisher<T>("out", qos);
            _back = node.CreateSubscription<T>("back", _ => Return(), qos, reuse: true);
        }

        public bool IsMatched => _out.SubscriptionCount == 1 && _back.PublisherCount == 1;

        public void Make(int trips, TimeSpan patience)
        {
            _left = trips;
            _done.Reset();
            _out.Publish(_message);
            if (!_done.Wait(patience))
                throw new TimeoutException("a message did not come back");
        }

        private void Return()
        {
            if (--_left > 0)
                _out.Publish(_message);
            else
                _done.Set();
        }
    }
}
