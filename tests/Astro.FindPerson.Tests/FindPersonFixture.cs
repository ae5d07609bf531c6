using Astro.Home;
using Astro.Messages.Astro;
using Astro.Ros;

namespace Astro.FindPerson.Tests;

/// <summary>The behaviour node, a robot of no pixels, and a client who asks for somebody.</summary>
internal abstract class FindPersonFixture
{
    protected static readonly Pose2 InTheKitchen = new(5.6, 2.9, 2.4);

    private int _behaviours;

    protected InProcessGraph Graph { get; private set; } = null!;

    protected FakeRobot Robot { get; private set; } = null!;

    protected FindPersonNode Behaviour { get; set; } = null!;

    protected INode Client { get; private set; } = null!;

    protected List<string> Screen { get; private set; } = null!;

    protected ActionClient<FindPersonAction.Goal, FindPersonAction.Result, FindPersonAction.Feedback> Action
    {
        get;
        private set;
    } = null!;

    /// <summary>What callbacks threw.</summary>
    protected List<CallbackFailure> Failures { get; } = [];

    /// <summary>How the behaviour node is made by <see cref="Start"/>.</summary>
    protected FindPersonOptions Options { get; set; } = new();

    /// <summary>Whether the robot is made with navigation by <see cref="Start"/>.</summary>
    protected bool Drives { get; set; } = true;

    [SetUp]
    public void Start()
    {
        Graph = InProcessGraph.Simulated();
        Failures.Clear();
        Graph.CallbackFailed += Failures.Add;
        Robot = new FakeRobot(Graph.CreateNode("robot"), Homes.Apartment, Drives);
        StartBehaviour();
        Client = Graph.CreateNode("client");
        Screen = [];
        Client.CreateSubscription<Messages.StdMsgs.String>(
            "screen/text", text => Screen.Add(text.Data), QosProfile.Latched);
        Action = new(Client, FindPersonAction.Type, "find_person");
    }

    [TearDown]
    public async Task Stop()
    {
        await Action.DisposeAsync();
        await Client.DisposeAsync();
        await Behaviour.DisposeAsync();
        await Graph.DisposeAsync();
    }

    /// <summary>Makes the behaviour node, on a node of its own each time.</summary>
    protected void StartBehaviour() => Behaviour = new FindPersonNode(
        Graph.CreateNode($"behavior{_behaviours++}"), Homes.Apartment, Options);

    protected Task<FindPersonAction.Result> FindAsync(FindPersonAction.Goal goal) =>
        Graph.RunAsync(() => SendAsync(goal));

    protected async Task<FindPersonAction.Result> SendAsync(
        FindPersonAction.Goal goal, Action<FindPersonAction.Feedback>? onFeedback = null)
    {
        var sent = await Action.SendGoalAsync(goal, onFeedback);
        Assert.That(sent.Accepted);
        return (await sent.Result).Result;
    }

    /// <summary>Answers every delivery that asks for it.</summary>
    protected void Acknowledging(byte answer)
    {
        var desk = Client.CreateClient(Acknowledge.Type, "delivery/acknowledge");
        Client.CreateSubscription<Delivery>("delivery/pending", async delivery =>
        {
            if (!delivery.Awaiting)
                return;
            await Graph.Clock.Delay(TimeSpan.FromSeconds(2));
            await desk.CallAsync(new Acknowledge.Request { GoalId = delivery.GoalId, Answer = answer });
        }, QosProfile.Latched);
    }
}
