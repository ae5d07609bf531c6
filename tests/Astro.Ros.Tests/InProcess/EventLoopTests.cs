namespace Astro.Ros.Tests.InProcess;

internal sealed class EventLoopTests : GraphFixture
{
    private readonly List<string> _log = [];

    [SetUp]
    public void ClearLog() => _log.Clear();

    [Test]
    public void Simulated_time_jumps_from_event_to_event()
    {
        A.CreateTimer(S(2), () => Log("two"));
        A.CreateTimer(S(3), () => Log("three"));
        Graph.RunAsync(At(7)).Wait();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_log, Is.EqualTo(new[] { "2 two", "3 three", "4 two", "6 three", "6 two" }));
            Assert.That(Graph.Clock.Now, Is.EqualTo(At(7)));
        }
    }

    [Test]
    public void All_work_of_one_time_is_done_before_the_next()
    {
        A.CreateTimer(S(1), () => Log("late"));
        Graph.Post(async void () =>
        {
            for (var i = 0; i < 3; i++)
            {
                Log($"{i}");
                await Task.Yield();
            }
        });
        Graph.Step();
        Graph.Step();
        Graph.Step();
        Graph.Step();
        Graph.Step();
        Assert.That(_log, Is.EqualTo(new[] { "0 0", "0 1", "0 2", "1 late" }));
    }

    [Test]
    public void What_follows_an_await_comes_back_in_order()
    {
        async void Two(string name)
        {
            Log(name + "1");
            await Task.Yield();
            Log(name + "2");
        }
        Graph.Post(() => Two("a"));
        Graph.Post(() => Two("b"));
        RunAll();
        Assert.That(_log, Is.EqualTo(new[] { "0 a1", "0 b1", "0 a2", "0 b2" }));
    }

    [Test]
    public void A_delay_is_cancelled_with_its_token()
    {
        using var cancellation = new CancellationTokenSource();
        Assert.That(() => Run(async () =>
        {
            var delay = Graph.Clock.Delay(S(10), cancellation.Token);
            await Graph.Clock.Delay(S(1));
            cancellation.Cancel();
            await delay;
        }), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Graph.Clock.Now, Is.EqualTo(At(1)));
    }

    [Test]
    public void An_exception_after_an_await_is_reported()
    {
        Graph.Post(async void () =>
        {
            await Task.Yield();
            throw new InvalidDataException("late");
        });
        RunAll();
        Assert.That(Failures.Select(f => f.Exception.Message), Is.EqualTo(new[] { "late" }));
    }

    [Test]
    public async Task A_timer_stops_when_it_is_disposed_also_from_its_own_callback()
    {
        IAsyncDisposable? timer = null;
        timer = A.CreateTimer(S(1), () =>
        {
            Log("tick");
            timer!.DisposeAsync();
        });
        await Graph.RunAsync(At(5));
        Assert.That(_log, Is.EqualTo(new[] { "1 tick" }));
    }

    [Test]
    public async Task Work_posted_from_another_thread_wakes_the_loop()
    {
        var done = new TaskCompletionSource();
        var running = Graph.RunAsync(done.Task);
        await Task.Run(() => Graph.Post(done.SetResult));
        await running;
    }

    [Test]
    public async Task What_other_threads_post_and_publish_arrives_whole()
    {
        const int threads = 4;
        const int each = 1000;
        var posted = 0;
        var received = new List<long>();
        B.CreateSubscription<Number>("n", n => received.Add(n.Value), new QosProfile(threads * each));
        var publisher = A.CreatePublisher<Number>("n");
        var sending = Task.WhenAll(Enumerable.Range(0, threads).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < each; i++)
            {
                publisher.Publish(thread * each + i);
                Graph.Post(() => posted++);
            }
        })));
        await Graph.RunAsync(sending);
        RunAll();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(posted, Is.EqualTo(threads * each));
            Assert.That(received.Order(), Is.EqualTo(Enumerable.Range(0, threads * each)));
        }
    }

    [Test]
    public async Task The_result_of_a_run_is_that_of_its_task()
    {
        async Task<int> Answer()
        {
            await Graph.Clock.Delay(S(1));
            return 42;
        }
        Assert.That(await Graph.RunAsync(Answer()), Is.EqualTo(42));
    }

    [Test]
    public async Task Cancelling_ends_a_run_normally()
    {
        using var cancellation = new CancellationTokenSource();
        var running = Graph.RunAsync(cancellation.Token);
        Graph.Post(cancellation.Cancel);
        await running;
        Assert.That(Graph.Step(), Is.False);
    }

    [Test]
    public async Task The_outcome_of_a_run_is_that_of_its_task()
    {
        async Task Fail()
        {
            await Graph.Clock.Delay(S(1));
            throw new InvalidDataException("outcome");
        }
        await Assert.ThatAsync(() => Graph.RunAsync(Fail()), Throws.TypeOf<InvalidDataException>());
    }

    [Test]
    public async Task A_second_run_at_once_is_refused()
    {
        using var cancellation = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        Graph.Post(started.SetResult);
        var running = Graph.RunAsync(cancellation.Token);
        await started.Task;
        Assert.That(Graph.Step, Throws.InvalidOperationException);
        await cancellation.CancelAsync();
        await running;
    }

    private void Log(string entry) => _log.Add($"{Graph.Clock.Now.Seconds:0.##} {entry}");
}
