namespace Astro.Ros.Tests.InProcess;

internal sealed class RealtimeTests
{
    private readonly ManualTimeProvider _wall = new();
    private readonly List<double> _calls = [];

    [Test]
    public async Task Time_is_the_systems_since_1970()
    {
        await using var graph = InProcessGraph.Realtime(_wall);
        var start = graph.Clock.Now;
        _wall.Advance(TimeSpan.FromSeconds(1.5));
        Assert.That(graph.Clock.Now - start, Is.EqualTo(TimeSpan.FromSeconds(1.5)));
        Assert.That(start.Seconds, Is.GreaterThanOrEqualTo(24 * 60 * 60));
    }

    [Test]
    public async Task Timers_wait_for_the_wall_clock()
    {
        await using var graph = InProcessGraph.Realtime(_wall);
        var start = graph.Clock.Now;
        graph.CreateNode("n").CreateTimer(
            TimeSpan.FromSeconds(1), () => _calls.Add((graph.Clock.Now - start).TotalSeconds));
        Assert.That(graph.Step(), Is.False);
        _wall.Advance(TimeSpan.FromSeconds(1));
        Assert.That(graph.Step(), Is.True);
        Assert.That(graph.Step(), Is.False);
        Assert.That(_calls, Is.EqualTo(new[] { 1.0 }));
    }

    [Test]
    public async Task A_late_call_skips_what_it_missed_and_keeps_the_beat()
    {
        await using var graph = InProcessGraph.Realtime(_wall);
        var start = graph.Clock.Now;
        graph.CreateNode("n").CreateTimer(
            TimeSpan.FromSeconds(1), () => _calls.Add((graph.Clock.Now - start).TotalSeconds));
        foreach (var span in (double[])[3.4, 0.5, 0.1, 1.0])
        {
            _wall.Advance(TimeSpan.FromSeconds(span));
            while (graph.Step())
            {
            }
        }
        Assert.That(_calls, Is.EqualTo(new[] { 3.4, 4.0, 5.0 }).Within(1e-6));
    }

    [Test]
    public async Task A_sleeping_loop_wakes_when_its_timer_is_due()
    {
        await using var graph = InProcessGraph.Realtime(_wall);
        var delay = graph.Clock.Delay(TimeSpan.FromSeconds(1));
        var running = graph.RunAsync(delay);
        while (!running.IsCompleted)
        {
            _wall.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }
        Assert.That(delay.IsCompletedSuccessfully);
    }

    [Test]
    public async Task A_pace_holds_simulated_time_back()
    {
        await using var graph = InProcessGraph.Simulated(pace: 2, provider: _wall);
        graph.CreateNode("n").CreateTimer(TimeSpan.FromSeconds(1), () => _calls.Add(graph.Clock.Now.Seconds));
        Assert.That(graph.Step(), Is.False);
        _wall.Advance(TimeSpan.FromSeconds(0.4));
        Assert.That(graph.Step(), Is.False);
        _wall.Advance(TimeSpan.FromSeconds(0.1));
        Assert.That(graph.Step(), Is.True);
        Assert.That(graph.Step(), Is.False);
        Assert.That(_calls, Is.EqualTo(new[] { 1.0 }));
    }

    [Test]
    public async Task A_delay_without_end_does_not_trouble_the_loop()
    {
        await using var graph = InProcessGraph.Realtime();
        await using var paced = InProcessGraph.Simulated(pace: 1e-6);
        foreach (var each in (InProcessGraph[])[graph, paced])
        {
            var forever = each.Clock.Delay(TimeSpan.MaxValue);
            using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
            await each.RunAsync(soon.Token);
            Assert.That(forever.IsCompleted, Is.False);
        }
    }

    [SetUp]
    public void Clear() => _calls.Clear();
}
