using Astro.Messages.ActionMsgs;
using Astro.Messages.Astro;
using Astro.Messages.Nav2Msgs;
using Astro.Messages.StdSrvs;
using Text = Astro.Messages.StdMsgs.String;

namespace Astro.Ros.Dds.Tests.Discovery;

/// <summary>What one process knows of nodes and endpoints of another, and of its own.</summary>
public sealed class GraphWatchTests : NetworkFixture
{
    private GraphWatch _watch = null!;

    [SetUp]
    public void Watch() => _watch = Here.Watch();

    [TearDown]
    public void StopWatching() => _watch?.Dispose();

    [Test]
    public async Task NodesOfAllProcessesAreListed()
    {
        Here.CreateNode("a");
        There.CreateNode("b", new NodeOptions { Namespace = "/robot1" });
        var view = await Seen(view => view.Nodes.Count == 2);
        Assert.That(view.Nodes, Is.EqualTo(new[] { "/a", "/robot1/b" }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task EndpointsHaveTheHashesOfTheirTypes(bool overTheNetwork)
    {
        var node = (overTheNetwork ? There : Here).CreateNode("b");
        node.CreateSubscription<Text>("a", _ => { });
        node.CreateClient(SetBool.Type, "b");
        node.CreateService(SetBool.Type, "c", _ => ValueTask.FromResult(new SetBool.Response()));
        var view = await Seen(view => view.Endpoints.Count(endpoint => endpoint.ReplyHash.Length > 0) == 2
            && view.Endpoints.Count == 3);
        Assert.That(view.Endpoints.Select(endpoint => (endpoint.Name, endpoint.TypeHash, endpoint.ReplyHash)),
            Is.EqualTo(new[]
            {
                ("/a", Text.TypeHash, ""),
                ("/b", SetBool.Request.TypeHash, SetBool.Response.TypeHash),
                ("/c", SetBool.Request.TypeHash, SetBool.Response.TypeHash),
            }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task EndpointsHaveTheirNodeTypeAndQuality(bool overTheNetwork)
    {
        var node = (overTheNetwork ? There : Here).CreateNode("b");
        node.CreatePublisher<Text>("said", QosProfile.Latched);
        node.CreateSubscription<Text>("heard", _ => { }, new QosProfile(3, Reliability.BestEffort));
        var view = await Seen(view => view.Endpoints.Count(endpoint => endpoint.Node == "/b") == 2);
        Assert.That(view.Endpoints.Select(endpoint => endpoint with { Id = "" }), Is.EqualTo(new[]
        {
            new GraphEndpoint("/b", EndpointRole.Subscription, "/heard", "std_msgs/msg/String", "",
                new EndpointQos(Reliability.BestEffort, Durability.Volatile, 3)) { TypeHash = Text.TypeHash },
            new GraphEndpoint("/b", EndpointRole.Publisher, "/said", "std_msgs/msg/String", "",
                new EndpointQos(Reliability.Reliable, Durability.TransientLocal, 1)) { TypeHash = Text.TypeHash },
        }));
        Assert.That(view.Endpoints.Select(endpoint => endpoint.Id), Is.Unique.And.All.Length.EqualTo(32));
    }

    [Test]
    public async Task WhatIsClosedLeavesTheOthersToTheirNode()
    {
        var node = There.CreateNode("b");
        string[] topics = ["/a", "/b", "/c"];
        var publishers = topics.Select(topic => node.CreatePublisher<Text>(topic)).ToArray();
        var subscriptions = topics.Select(topic => node.CreateSubscription<Text>(topic, _ => { })).ToArray();
        await Seen(view => view.Endpoints.Count(endpoint => endpoint.Node == "/b") == 6);
        await publishers[1].DisposeAsync();
        await subscriptions[2].DisposeAsync();
        var view = await Seen(view => view.Endpoints.Count == 4);
        Assert.That(view.Endpoints.Select(endpoint => (endpoint.Node, endpoint.Name, endpoint.Role)), Is.EqualTo(new[]
        {
            ("/b", "/a", EndpointRole.Publisher), ("/b", "/a", EndpointRole.Subscription),
            ("/b", "/b", EndpointRole.Subscription), ("/b", "/c", EndpointRole.Publisher),
        }));
    }

    [Test]
    public async Task ServicesHaveServersAndClients()
    {
        There.CreateNode("server").CreateService(
            Trigger.Type, "/shake", _ => ValueTask.FromResult(new Trigger.Response()));
        Here.CreateNode("client").CreateClient(Trigger.Type, "/shake");
        var view = await Seen(view => view.Endpoints.Count(endpoint => endpoint.Node.Length > 0) == 2);
        Assert.That(view.Endpoints.Select(endpoint => (endpoint.Node, endpoint.Role, endpoint.Name, endpoint.Type)),
            Is.EqualTo(new[]
            {
                ("/client", EndpointRole.Client, "/shake", "std_srvs/srv/Trigger"),
                ("/server", EndpointRole.Server, "/shake", "std_srvs/srv/Trigger"),
            }));
        Assert.That(view.Services.Single().Types, Is.EqualTo(new[] { "std_srvs/srv/Trigger" }));
        Assert.That(view.Topics, Is.Empty);
    }

    [Test]
    public async Task ActionsHaveServersAndClients()
    {
        var node = There.CreateNode("driver");
        await using var server = new ActionServer<
            NavigateToPose.Goal, NavigateToPose.Result, NavigateToPose.Feedback>(
            node, NavigateToPose.Type, "drive",
            _ => Task.FromResult(GoalOutcome.Succeeded(new NavigateToPose.Result())));
        await using var client = new ActionClient<
            NavigateToPose.Goal, NavigateToPose.Result, NavigateToPose.Feedback>(
            Here.CreateNode("rider"), NavigateToPose.Type, "drive");
        var view = await Seen(view => view.ActionEndpoints.Count(end => end.Node.Length > 0) == 2
            && view.Services.Count == 3);
        Assert.That(view.ActionEndpoints.Select(end => (end.Node, end.Role, end.Name, end.Type)), Is.EquivalentTo(new[]
        {
            ("/driver", EndpointRole.Server, "/drive", "nav2_msgs/action/NavigateToPose"),
            ("/rider", EndpointRole.Client, "/drive", "nav2_msgs/action/NavigateToPose"),
        }));
        Assert.That(view.Actions.Single().Name, Is.EqualTo("/drive"));
        Assert.That(view.Services.Select(service => service.Types.Single()), Is.EqualTo(new[]
        {
            CancelGoal.Type.Name, NavigateToPose.Type.Name + "_GetResult", NavigateToPose.Type.Name + "_SendGoal",
        }));
    }

    [Test]
    public async Task WhatIsGoneIsForgotten()
    {
        var node = There.CreateNode("b");
        var publisher = node.CreatePublisher<Text>("said");
        node.CreateSubscription<FaceArray>("faces", _ => { });
        await Seen(view => view.Endpoints.Count(endpoint => endpoint.Node == "/b") == 2);
        await publisher.DisposeAsync();
        var view = await Seen(view => view.Endpoints.Count == 1);
        Assert.That(view.Topics.Single().Name, Is.EqualTo("/faces"));
        Assert.That(view.Nodes, Is.EqualTo(new[] { "/b" }));
        await There.DisposeAsync();
        await Seen(view => view.Nodes.Count == 0 && view.Endpoints.Count == 0);
    }

    [Test]
    public async Task AViewIsCompleteWhenAllThatWasToldOfIsKnown()
    {
        Here.CreateNode("a").CreatePublisher<Text>("said");
        There.CreateNode("b").CreateSubscription<Text>("said", _ => { });
        var view = await Seen(view => view.IsComplete && view.Nodes.Count == 2 && view.Endpoints.Count == 2);
        Assert.That(view.Endpoints.Select(endpoint => endpoint.Node), Is.EqualTo(new[] { "/a", "/b" }));
    }

    [Test]
    public async Task ANodeOnSimulatedTimeReadsTheClock()
    {
        await using var simulated = DdsGraph.Join(new DdsOptions { Domain = Domain, UseSimulatedTime = true });
        _ = simulated.RunAsync(CancellationToken.None);
        // Who has no node tells of none, and is waited for.
        foreach (var graph in new[] { simulated, Here, There })
            graph.CreateNode("b");
        var view = await Seen(view => view.IsComplete && view.Endpoints.Count == 1);
        Assert.That((view.Endpoints[0].Node, view.Endpoints[0].Name), Is.EqualTo(("/b", "/clock")));
    }

    [Test]
    public async Task WhoWaitsIsCancelledWithTheWatch()
    {
        var waiting = _watch.WaitForAsync(_ => false, Stop);
        _watch.Dispose();
        await Until(() => waiting.IsCompleted, "an end");
        Assert.That(waiting.IsCanceled, Is.True);
        Assert.That(() => _watch.WaitForAsync(_ => true), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task MessagesOfAnyTypeComeUnread()
    {
        var received = new List<byte[]>();
        await using var raw = Here.SubscribeRaw(
            Here.CreateNode("a"), "said", "their_msgs/msg/Own", payload => received.Add(payload.ToArray()));
        using var peer = NewWriter("/said", "their_msgs/msg/Own", QosProfile.Default);
        await Until(() => peer.MatchedCount == 1, "a match");
        peer.TryWriteBytes([0, 1, 0, 0, 9, 8, 7, 6]);
        await Until(() => received.Count == 1, "the message");
        Assert.That(received[0], Is.EqualTo(new byte[] { 0, 1, 0, 0, 9, 8, 7, 6 }));
    }

    private Task<GraphView> Seen(Func<GraphView, bool> condition) => _watch.WaitForAsync(condition, Stop);
}
