namespace Astro.Ros.Tests.InProcess;

internal sealed class NodeTests : GraphFixture
{
    [Test]
    public void A_name_is_unique_on_the_graph()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Graph.CreateNode("a"), Throws.ArgumentException.With.Message.Contains("/a"));
            Assert.That(() => Graph.CreateNode("a", new NodeOptions { Namespace = "/robot1" }), Throws.Nothing);
            Assert.That(() => Graph.CreateNode("c", new NodeOptions { Remappings = [new("__node", "a")] }),
                Throws.ArgumentException);
        }
    }

    [Test]
    public async Task A_name_is_free_again_after_disposal()
    {
        await A.DisposeAsync();
        Assert.That(() => Graph.CreateNode("a"), Throws.Nothing);
    }

    [Test]
    public void Topics_and_services_follow_the_remappings()
    {
        var received = new List<long>();
        var node = Graph.CreateNode("c", new NodeOptions
        {
            Namespace = "/robot1",
            Remappings = [new("in", "/out"), new("ask", "/answer")],
        });
        var subscription = node.CreateSubscription<Number>("in", n => received.Add(n.Value));
        A.CreatePublisher<Number>("out").Publish(3);
        A.CreateService(Number.Service, "answer", request => ValueTask.FromResult(request));
        var client = node.CreateClient(Number.Service, "ask");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Run(() => client.CallAsync(4)).Value, Is.EqualTo(4));
            Assert.That(received, Is.EqualTo(new[] { 3 }));
            Assert.That(subscription.Topic, Is.EqualTo("/out"));
            Assert.That(node.FullName, Is.EqualTo("/robot1/c"));
        }
    }

    [Test]
    public async Task Disposal_under_traffic_stops_everything_at_once()
    {
        var before = 0;
        var after = 0;
        var disposed = false;
        void Count()
        {
            if (disposed)
                after++;
            else
                before++;
        }
        var publisher = A.CreatePublisher<Number>("n");
        A.CreateTimer(S(0.01), () => publisher.Publish(1));
        B.CreateSubscription<Number>("n", _ => Count());
        B.CreateSubscription<Number>("n", _ => Count());
        B.CreateTimer(S(0.01), Count);
        B.CreateService(Number.Service, "s", request => ValueTask.FromResult(request));
        Graph.Post(async void () =>
        {
            await Graph.Clock.Delay(S(1.005));
            publisher.Publish(1);
            await B.DisposeAsync();
            await B.DisposeAsync();
            disposed = true;
        });
        await Graph.RunAsync(At(3));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((before, after), Is.EqualTo((300, 0)));
            Assert.That(publisher.SubscriptionCount, Is.Zero);
            Assert.That(B.Closing.IsCancellationRequested);
            Assert.That(() => B.CreatePublisher<Number>("m"), Throws.InstanceOf<ObjectDisposedException>());
            Assert.That(A.CreateClient(Number.Service, "s").IsReady, Is.False);
            Assert.That(Failures, Is.Empty);
        }
    }

    [Test]
    public async Task Disposing_the_graph_ends_what_waits_and_refuses_the_rest()
    {
        var log = new List<string>();
        async void Wait()
        {
            try
            {
                await Graph.Clock.Delay(S(100));
            }
            catch (OperationCanceledException)
            {
                log.Add("cancelled");
            }
            try
            {
                await Graph.Clock.Delay(S(100));
            }
            catch (OperationCanceledException)
            {
                log.Add("cancelled again");
            }
        }
        Graph.Post(Wait);
        A.CreateTimer(S(1), () => log.Add("timer"));
        var publisher = A.CreatePublisher<Number>("n");
        B.CreateSubscription<Number>("n", _ => log.Add("message"));
        await Graph.RunAsync(At(0));
        publisher.Publish(1);
        await Graph.DisposeAsync();
        await Graph.DisposeAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(log, Is.EqualTo(new[] { "cancelled", "cancelled again" }));
            Assert.That(() => publisher.Publish(1), Throws.InstanceOf<ObjectDisposedException>());
            Assert.That(() => Graph.CreateNode("c"), Throws.InstanceOf<ObjectDisposedException>());
            Assert.That(() => Graph.Post(() => { }), Throws.InstanceOf<ObjectDisposedException>());
            Assert.That(Graph.Step, Throws.InstanceOf<ObjectDisposedException>());
            Assert.That(A.Closing.IsCancellationRequested);
        }
    }

    [Test]
    public async Task A_callback_can_dispose_its_own_graph()
    {
        var ended = false;
        Graph.Post(async void () =>
        {
            await Graph.DisposeAsync();
            ended = true;
        });
        await Graph.RunAsync();
        Assert.That(ended);
    }

    [Test]
    public async Task Disposing_a_running_graph_ends_the_run()
    {
        var ticks = 0;
        A.CreateTimer(S(1), () => ticks++);
        var running = Graph.RunAsync();
        while (Volatile.Read(ref ticks) < 10)
            await Task.Yield();
        await Graph.DisposeAsync();
        var last = ticks;
        await running;
        Assert.That(ticks, Is.EqualTo(last));
    }
}
