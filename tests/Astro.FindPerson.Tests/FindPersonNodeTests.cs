using Astro.Home;
using Astro.Messages.Astro;
using Astro.Ros;

namespace Astro.FindPerson.Tests;

[TestFixture]
internal sealed class FindPersonNodeTests
{
    private static readonly Pose2 InTheKitchen = new(5.6, 2.9, 2.4);

    private InProcessGraph _graph = null!;
    private FakeRobot _robot = null!;
    private FindPersonNode _behaviour = null!;
    private INode _client = null!;
    private List<string> _screen = null!;
    private ActionClient<FindPersonAction.Goal, FindPersonAction.Result, FindPersonAction.Feedback> _action = null!;

    [SetUp]
    public void Start()
    {
        _graph = InProcessGraph.Simulated();
        _robot = new FakeRobot(_graph.CreateNode("robot"), Homes.Apartment);
        _behaviour = new FindPersonNode(_graph.CreateNode("behavior"), Homes.Apartment);
        _client = _graph.CreateNode("client");
        _screen = [];
        _client.CreateSubscription<Messages.StdMsgs.String>("screen/text", text => _screen.Add(text.Data), QosProfile.Latched);
        _action = new(_client, FindPersonAction.Type, "find_person");
    }

    [TearDown]
    public async Task Stop()
    {
        await _action.DisposeAsync();
        await _client.DisposeAsync();
        await _behaviour.DisposeAsync();
        await _graph.DisposeAsync();
    }

    private async Task<FindPersonAction.Result> FindAsync(FindPersonAction.Goal goal)
    {
        var finding = SendAsync(goal);
        await _graph.RunAsync(finding);
        return await finding;
    }

    private async Task<FindPersonAction.Result> SendAsync(FindPersonAction.Goal goal)
    {
        var sent = await _action.SendGoalAsync(goal);
        Assert.That(sent.Accepted);
        return (await sent.Result).Result;
    }

    /// <summary>Answers every delivery that asks for it.</summary>
    private void Acknowledging(byte answer)
    {
        var desk = _client.CreateClient(Acknowledge.Type, "delivery/acknowledge");
        _client.CreateSubscription<Delivery>("delivery/pending", async delivery =>
        {
            if (!delivery.Awaiting)
                return;
            await _graph.Clock.Delay(TimeSpan.FromSeconds(2));
            await desk.CallAsync(new Acknowledge.Request { GoalId = delivery.GoalId, Answer = answer });
        }, QosProfile.Latched);
    }

    [Test]
    public async Task Finds_somebody_and_delivers()
    {
        _robot.AtHome["p_1"] = InTheKitchen;
        Acknowledging(Acknowledge.Request.Taken);
        var result = await FindAsync(new() { Person = "bob", Reminder = "Medicine", Confirm = true });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Delivered), result.ErrorMsg);
        Assert.That(_screen, Is.EqualTo(new[] { "Looking for Bob", "Found Bob" }));
        Assert.That(result.PersonPose.Pose.Position.X, Is.EqualTo(InTheKitchen.X).Within(0.2));
        Assert.That(result.PersonPose.Pose.Position.Y, Is.EqualTo(InTheKitchen.Y).Within(0.2));
        Assert.That(result.TimeToFind, Is.GreaterThan(0).And.LessThan(result.TotalTime));
        Assert.That(result.Rooms, Is.Not.Empty);
        Assert.That(result.Reason, Is.Not.Empty);
    }

    [Test]
    public async Task Stops_in_front_of_the_person_at_conversational_distance()
    {
        _robot.AtHome["p_1"] = InTheKitchen;
        await FindAsync(new() { Person = "Bob" });
        Assert.That(_robot.Pose.Position.DistanceTo(InTheKitchen.Position), Is.EqualTo(1.2).Within(0.35));
        Assert.That(Math.Abs(InTheKitchen.BearingTo(_robot.Pose.Position)), Is.LessThan(0.6), "in front of them");
        Assert.That(Math.Abs(_robot.Pose.BearingTo(InTheKitchen.Position)), Is.LessThan(0.2), "facing them");
    }

    [Test]
    public async Task Nobody_at_home_ends_as_not_home_and_never_says_found()
    {
        var result = await FindAsync(new() { Person = "Bob" });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.NotHome), result.ErrorMsg);
        Assert.That(_screen, Has.None.Contains("Found"));
        Assert.That(_screen[^1], Does.Contain("Bob").And.Contain("home"));
        Assert.That(double.IsNaN(result.TimeToFind));
        Assert.That(result.PersonPose.Header.FrameId, Is.Empty);
    }

    [Test]
    public async Task Somebody_else_is_not_taken_for_the_person()
    {
        _robot.AtHome["p_2"] = InTheKitchen;
        _robot.AtHome["stranger"] = new Pose2(9.2, 2.5, Math.PI / 2);
        var result = await FindAsync(new() { Person = "Bob" });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.NotHome), result.ErrorMsg);
        Assert.That(_screen, Has.None.Contains("Found"));
    }

    [TestCase(Acknowledge.Request.Refused, "refused")]
    [TestCase(Acknowledge.Request.Later, "later")]
    public async Task Refusal_and_later_end_as_found_not_delivered(byte answer, string why)
    {
        _robot.AtHome["p_1"] = InTheKitchen;
        Acknowledging(answer);
        var result = await FindAsync(new() { Person = "Bob", Confirm = true });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.FoundNotDelivered));
        Assert.That(result.ErrorMsg, Does.Contain(why));
        Assert.That(_screen, Has.One.EqualTo("Found Bob"));
    }

    [Test]
    public async Task Silence_ends_as_found_not_delivered()
    {
        _robot.AtHome["p_1"] = InTheKitchen;
        var result = await FindAsync(new() { Person = "Bob", Confirm = true });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.FoundNotDelivered));
        Assert.That(result.ErrorMsg, Does.Contain("did not answer"));
        Assert.That(result.TotalTime - result.TimeToFind, Is.GreaterThan(29));
    }

    [Test]
    public async Task Nobody_has_to_confirm_unless_asked_to()
    {
        _robot.AtHome["p_1"] = InTheKitchen;
        var result = await FindAsync(new() { Person = "p_1" });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Delivered));
    }

    [Test]
    public async Task The_time_limit_ends_the_search()
    {
        var result = await FindAsync(new() { Person = "Bob", TimeLimit = 12 });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.TimedOut));
        Assert.That(result.TotalTime, Is.EqualTo(12).Within(0.3));
    }

    [Test]
    public async Task An_unknown_person_fails_with_who_is_known()
    {
        var result = await FindAsync(new() { Person = "Zoe" });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Failed));
        Assert.That(result.ErrorCode, Is.EqualTo(FindPersonAction.Result.UnknownPerson));
        Assert.That(result.ErrorMsg, Does.Contain("Zoe").And.Contain("Bob"));
    }

    [Test]
    public async Task Two_of_one_name_fail_as_ambiguous()
    {
        _robot.Enrolled["p_3"] = "bob";
        var result = await FindAsync(new() { Person = "Bob" });
        Assert.That(result.ErrorCode, Is.EqualTo(FindPersonAction.Result.AmbiguousPerson));
    }

    [Test]
    public async Task Broken_navigation_fails_with_its_reason()
    {
        _robot.NavigationError = 205;
        var result = await FindAsync(new() { Person = "Bob" });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Failed));
        Assert.That(result.ErrorCode, Is.EqualTo(FindPersonAction.Result.NavigationFailed));
        Assert.That(result.ErrorMsg, Does.Contain("205").And.Contain("the way is blocked"));
    }

    [Test]
    public async Task Cancelling_stops_the_robot()
    {
        var cancelling = CancelAsync();
        await _graph.RunAsync(cancelling);
        var outcome = await cancelling;
        Assert.That(outcome.Status, Is.EqualTo(GoalStatus.Canceled));
        Assert.That(outcome.Result.Outcome, Is.EqualTo(FindPersonAction.Result.Canceled));
        var goals = _robot.Goals.Count;
        await _graph.RunAsync(_graph.Clock.Now + TimeSpan.FromSeconds(10));
        Assert.That(_robot.Goals, Has.Count.EqualTo(goals), "no further drive");

        async Task<GoalOutcome<FindPersonAction.Result>> CancelAsync()
        {
            var sent = await _action.SendGoalAsync(new() { Person = "Bob" });
            await _graph.Clock.Delay(TimeSpan.FromSeconds(15));
            Assert.That(await sent.CancelAsync());
            return await sent.Result;
        }
    }

    [Test]
    public async Task A_second_goal_is_rejected_while_one_is_under_way()
    {
        var both = BothAsync();
        await _graph.RunAsync(both);
        Assert.That(await both, Is.EqualTo((true, false)));

        async Task<(bool, bool)> BothAsync()
        {
            var first = await _action.SendGoalAsync(new() { Person = "Bob" });
            var second = await _action.SendGoalAsync(new() { Person = "Alice" });
            return (first.Accepted, second.Accepted);
        }
    }

    [Test]
    public async Task An_empty_name_is_rejected()
    {
        var sending = _action.SendGoalAsync(new());
        await _graph.RunAsync(sending);
        Assert.That((await sending).Accepted, Is.False);
    }

    [Test]
    public async Task The_same_home_gives_the_same_mission()
    {
        _robot.AtHome["p_1"] = InTheKitchen;
        var first = await FindAsync(new() { Person = "Bob" });
        var goals = _robot.Goals.ToArray();
        await Stop();
        Start();
        _robot.AtHome["p_1"] = InTheKitchen;
        var second = await FindAsync(new() { Person = "Bob" });
        Assert.That(_robot.Goals, Is.EqualTo(goals));
        Assert.That(Cdr.Serialize(second), Is.EqualTo(Cdr.Serialize(first)));
    }
}
