namespace Astro.Ros.Tests.InProcess;

internal sealed class ServiceTests : GraphFixture
{
    [Test]
    public void A_call_returns_what_the_handler_returns()
    {
        A.CreateService(Number.Service, "double", request => ValueTask.FromResult<Number>(request.Value * 2));
        var client = B.CreateClient(Number.Service, "double");
        Assert.That(Run(() => client.CallAsync(21)).Value, Is.EqualTo(42));
    }

    [Test]
    public void Requests_are_served_concurrently()
    {
        A.CreateService(Number.Service, "wait", async request =>
        {
            await Graph.Clock.Delay(S(request.Value));
            return request;
        });
        var client = B.CreateClient(Number.Service, "wait");
        var order = new List<long>();
        async Task Call(long seconds) => order.Add((await client.CallAsync(seconds)).Value);
        Run(() => Task.WhenAll(Call(3), Call(1), Call(2)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(order, Is.EqualTo(new[] { 1, 2, 3 }));
            Assert.That(Graph.Clock.Now, Is.EqualTo(At(3)));
        }
    }

    [Test]
    public void A_failing_handler_fails_the_call_and_is_reported()
    {
        A.CreateService<Number, Number>(Number.Service, "fail", _ => throw new InvalidDataException("broken"));
        var client = B.CreateClient(Number.Service, "fail");
        Assert.That(() => Run(() => client.CallAsync(1)), Throws.TypeOf<ServiceException>()
            .With.Message.Contains("/fail").And.Message.Contains("broken"));
        RunAll();
        Assert.That(Failures.Select(f => (f.Node, f.Source)), Is.EqualTo(new[] { ("/a", "service /fail") }));
    }

    [Test]
    public void A_call_without_a_server_fails_at_once() =>
        Assert.That(() => Run(() => B.CreateClient(Number.Service, "none").CallAsync(1)),
            Throws.TypeOf<ServiceException>().With.Message.Contains("/none has no server"));

    [Test]
    public void A_call_of_another_type_fails_and_says_so()
    {
        A.CreateService(Number.Service, "s", request => ValueTask.FromResult(request));
        var client = B.CreateClient(new ServiceType<Number, Number>("test_msgs/srv/Other"), "s");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(client.IsReady, Is.False);
            Assert.That(() => Run(() => client.CallAsync(1)),
                Throws.TypeOf<ServiceException>().With.Message.Contains("test_msgs/srv/Other"));
        }
    }

    [Test]
    public void A_call_in_flight_fails_when_its_server_goes()
    {
        var server = A.CreateService(Number.Service, "s", async request =>
        {
            await Graph.Clock.Delay(S(10));
            return request;
        });
        var client = B.CreateClient(Number.Service, "s");
        Graph.Clock.Delay(S(1)).ContinueWith(_ => server.DisposeAsync(), TaskContinuationOptions.ExecuteSynchronously);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Run(() => client.CallAsync(1)),
                Throws.TypeOf<ServerGoneException>().With.Message.Contains("went away"));
            Assert.That(Graph.Clock.Now, Is.EqualTo(At(1)));
            Assert.That(client.IsReady, Is.False);
        }
    }

    [Test]
    public void A_cancelled_call_is_cancelled_though_the_handler_goes_on()
    {
        var served = false;
        A.CreateService(Number.Service, "s", async request =>
        {
            await Graph.Clock.Delay(S(10));
            served = true;
            return request;
        });
        var client = B.CreateClient(Number.Service, "s");
        using var cancellation = new CancellationTokenSource();
        Assert.That(() => Run(async () =>
        {
            var call = client.CallAsync(1, cancellation.Token);
            await Graph.Clock.Delay(S(1));
            cancellation.Cancel();
            return await call;
        }), Throws.InstanceOf<OperationCanceledException>());
        RunAll();
        Assert.That((served, Failures.Count), Is.EqualTo((true, 0)));
    }

    [Test]
    public void Waiting_ends_when_a_server_comes()
    {
        var client = B.CreateClient(Number.Service, "s");
        Time? ready = null;
        Graph.Post(async void () =>
        {
            await client.WaitForServiceAsync();
            ready = Graph.Clock.Now;
        });
        Graph.Post(async void () =>
        {
            await Graph.Clock.Delay(S(2));
            A.CreateService(Number.Service, "s", request => ValueTask.FromResult(request));
        });
        RunAll();
        Assert.That((ready, client.IsReady), Is.EqualTo((At(2), true)));
    }

    [Test]
    public async Task A_second_server_of_one_name_is_refused_until_the_first_is_gone()
    {
        var first = A.CreateService(Number.Service, "s", request => ValueTask.FromResult(request));
        Assert.That(() => B.CreateService(Number.Service, "s", request => ValueTask.FromResult(request)),
            Throws.InvalidOperationException.With.Message.Contains("/s").And.Message.Contains("/a"));
        await first.DisposeAsync();
        Assert.That(() => B.CreateService(Number.Service, "s", request => ValueTask.FromResult(request)),
            Throws.Nothing);
    }

    [Test]
    public void The_first_of_a_call_and_a_delay_is_known_before_time_moves_on()
    {
        A.CreateService(Number.Service, "s", request => ValueTask.FromResult(request));
        var client = B.CreateClient(Number.Service, "s");
        Run(() => Task.WhenAny(client.CallAsync(1), Graph.Clock.Delay(S(5))));
        Assert.That(Graph.Clock.Now, Is.EqualTo(At(0)));
    }
}
