using Astro.Messages.RosgraphMsgs;

namespace Astro.Ros.Dds.Tests;

/// <summary>Time as <c>/clock</c> tells it.</summary>
public sealed class SimulatedTimeTests : NetworkFixture
{
    [Test]
    public async Task ADelayEndsWhenTheClockOnTheGraphHasReachedIt()
    {
        await using var simulated = DdsGraph.Join(new DdsOptions { Domain = Domain, UseSimulatedTime = true });
        _ = simulated.RunAsync(CancellationToken.None);
        var clock = There.CreateNode("simulation").CreatePublisher<Clock>("/clock", QosProfile.SensorData);
        await Until(() => clock.SubscriptionCount == 1, "a match");
        var delay = simulated.Clock.Delay(TimeSpan.FromSeconds(10), Stop);

        await TellAsync(Time.FromSeconds(9));
        Assert.That(delay.IsCompleted, Is.False);
        await TellAsync(Time.FromSeconds(10));

        await delay.WaitAsync(Stop);
        Assert.That(simulated.Clock.Now, Is.EqualTo(Time.FromSeconds(10)));

        // As often as it takes, as a simulation does: the other end may not know of this one yet, and nothing is sent
        // twice.
        Task TellAsync(Time time) => Until(() =>
        {
            clock.Publish(new Clock { ClockValue = time });
            return simulated.Clock.Now == time;
        }, "the time");
    }
}
