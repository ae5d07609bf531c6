using Astro.Messages.RosgraphMsgs;

namespace Astro.Ros.Dds.Tests;

/// <summary>Time as <c>/clock</c> tells it.</summary>
public sealed class SimulatedTimeTests : NetworkFixture
{
    private DdsGraph _simulated = null!;
    private IPublisher<Clock> _clock = null!;

    [SetUp]
    public async Task Simulate()
    {
        _simulated = DdsGraph.Join(new DdsOptions { Domain = Domain, UseSimulatedTime = true });
        _ = _simulated.RunAsync(CancellationToken.None);
        _clock = There.CreateNode("simulation").CreatePublisher<Clock>("/clock", QosProfile.SensorData);
        await Until(() => _clock.SubscriptionCount == 1, "a match");
    }

    [TearDown]
    public async Task EndSimulation()
    {
        await _clock.DisposeAsync();
        await _simulated.DisposeAsync();
    }

    [Test]
    public async Task ADelayEndsWhenTheClockOnTheGraphHasReachedIt()
    {
        var delay = _simulated.Clock.Delay(TimeSpan.FromSeconds(10), Stop);

        await TellAsync(9);
        Assert.That(delay.IsCompleted, Is.False);
        await TellAsync(10);

        await delay.WaitAsync(Stop);
        Assert.That(_simulated.Clock.Now, Is.EqualTo(Time.FromSeconds(10)));
    }

    [Test]
    public async Task WhoWaitsGoesBackWithAClockThatDoes()
    {
        await TellAsync(1000);
        var ticks = 0;
        _simulated.CreateNode("timed").CreateTimer(TimeSpan.FromSeconds(5), () => ticks++);
        var delay = _simulated.Clock.Delay(TimeSpan.FromSeconds(10), Stop);
        await TellAsync(1003);

        await TellAsync(1);
        Assert.That((ticks, delay.IsCompleted), Is.EqualTo((0, false)), "two seconds and seven are left");
        await TellAsync(3);
        await Until(() => ticks == 1, "the timer");
        await TellAsync(7.9);
        Assert.That((ticks, delay.IsCompleted), Is.EqualTo((1, false)));
        await TellAsync(8);

        await delay.WaitAsync(Stop);
        await Until(() => ticks == 2, "the timer's next period");
    }

    [Test]
    public async Task WhereFramesWereIsForgottenWhenTheClockGoesBack()
    {
        await using var buffer = new TransformBuffer(_simulated.CreateNode("listener"));
        var robot = There.CreateNode("robot");
        await using var moving = new TransformBroadcaster(robot);
        await using var fixedOnes = new StaticTransformBroadcaster(robot);
        fixedOnes.Send("base", "camera", RigidTransform.FromPlanar(0, 5, 0));
        await TellAsync(1000);
        await SeesAsync(999, 1);

        await TellAsync(2);
        await SeesAsync(1, 2);

        // A late joiner of tf gets nothing that was sent before, so that it is sent until it is heard.
        Task SeesAsync(double stamp, double x) => Until(() =>
        {
            moving.Send("map", "base", Time.FromSeconds(stamp), RigidTransform.FromPlanar(x, 0, 0));
            return buffer.TryLookupLatest("map", "camera", out var pose, out _)
                && pose.Translation == new Vector3D(x, 5, 0);
        }, $"the robot at {x} m");
    }

    [Test]
    public async Task WhatIsMeasuredGoesOnWithAClockThatGoesBack()
    {
        var begin = _simulated.Clock.Steady;
        await TellAsync(1000);
        Assert.That(_simulated.Clock.Steady, Is.EqualTo(begin), "nobody knows how long that was");
        await TellAsync(1003);
        await TellAsync(1);
        Assert.That(_simulated.Clock.Steady - begin, Is.EqualTo(TimeSpan.FromSeconds(3)));
        await TellAsync(5);
        await TellAsync(2);
        await TellAsync(4);
        Assert.That(_simulated.Clock.Steady - begin, Is.EqualTo(TimeSpan.FromSeconds(9)));
    }

    // As often as it takes, as a simulation does: the other end may not know of this one yet, and nothing is sent
    // twice.
    private Task TellAsync(double seconds) => Until(() =>
    {
        _clock.Publish(new Clock { ClockValue = Time.FromSeconds(seconds) });
        return _simulated.Clock.Now == Time.FromSeconds(seconds);
    }, "the time");
}
