using Astro.Messages.Astro;
using Astro.Ros;

namespace Astro.FindPerson.Tests;

/// <summary>
/// Missions that end otherwise than by their search: faults, cancels, and what is taken away under them.
/// </summary>
[TestFixture]
internal sealed class MissionEndTests : FindPersonFixture
{
    private readonly List<Delivery> _pending = [];

    [SetUp]
    public void Watch()
    {
        _pending.Clear();
        Client.CreateSubscription<Delivery>("delivery/pending", _pending.Add, QosProfile.Latched);
    }

    [Test]
    public void An_empty_result_is_no_success() =>
        Assert.That(new FindPersonAction.Result().Outcome, Is.EqualTo(FindPersonAction.Result.Failed));

    [Test]
    public async Task A_leaf_that_throws_ends_the_goal_as_failed_with_what_it_said()
    {
        var tree = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{TestContext.CurrentContext.Test.ID}.xml");
        await File.WriteAllTextAsync(tree, """
            <root BTCPP_format="4" main_tree_to_execute="Broken">
              <BehaviorTree ID="Broken">
                <Fallback>
                  <InspectFace face="{nowhere}"/>
                  <FaceUndecided face="{nowhere}"/>
                </Fallback>
              </BehaviorTree>
            </root>
            """);
        await Stop();
        Options = new FindPersonOptions { Tree = tree };
        Start();

        var result = await FindAsync(new() { Person = "Bob" });

        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Failed));
        Assert.That(result.ErrorCode, Is.EqualTo(FindPersonAction.Result.Internal));
        Assert.That(result.ErrorMsg, Does.Contain("InspectFace").And.Contain("nowhere"));
        Assert.That(Failures.Select(failure => failure.Source), Is.EqualTo(new[] { "find_person" }));
        Options = new FindPersonOptions();
        File.Delete(tree);
    }

    [Test]
    public async Task A_goal_cancelled_while_delivering_withdraws_the_delivery()
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        var goal = await DeliveringAsync();
        Assert.That(_pending[^1].GoalId, Is.EqualTo(goal.Id.ToString()));

        Assert.That(await Graph.RunAsync(goal.CancelAsync));
        await Graph.RunAsync(goal.Result);

        Assert.That((await goal.Result).Result.Outcome, Is.EqualTo(FindPersonAction.Result.Canceled));
        Assert.That(_pending[^1].GoalId, Is.Empty);
    }

    [Test]
    public async Task An_answer_to_an_older_delivery_is_refused()
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        await DeliveringAsync();
        var desk = Client.CreateClient(Acknowledge.Type, "delivery/acknowledge");

        var late = await Graph.RunAsync(() => desk.CallAsync(
            new() { GoalId = Guid.Empty.ToString(), Answer = Acknowledge.Request.Taken }));

        Assert.That(late.Accepted, Is.False);
        Assert.That(_pending[^1].Awaiting, "still pending");
    }

    [Test]
    public async Task A_time_limit_that_passes_while_delivering_still_says_found()
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        var found = await FindAsync(new() { Person = "Bob" });
        await Stop();
        Start();
        Robot.AtHome["p_1"] = InTheKitchen;

        var result = await FindAsync(new() { Person = "Bob", Confirm = true, TimeLimit = found.TimeToFind + 5 });

        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.FoundNotDelivered));
        Assert.That(Screen[^1], Is.EqualTo("Bob will get it later"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Stopping_the_node_ends_its_goal_without_another_word(bool delivering)
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        if (delivering)
            await DeliveringAsync();
        else
            await SentAsync(new() { Person = "Bob" }, TimeSpan.FromSeconds(5));
        var drives = Robot.Goals.Count;
        var belief = 0;
        Client.CreateSubscription<Messages.NavMsgs.OccupancyGrid>("find_person/belief", _ => belief++);
        var words = Screen.Count;

        await Behaviour.DisposeAsync();
        await Graph.RunAsync(Graph.Clock.Now + TimeSpan.FromSeconds(10));

        Assert.That(Failures, Is.Empty);
        Assert.That((Robot.Goals.Count, Screen.Count, belief), Is.EqualTo((drives, words, 0)));
        Assert.That(_pending.Count == 0 || _pending[^1].GoalId.Length == 0, "nothing is left pending");
    }

    [Test]
    public async Task A_graph_that_closes_under_a_delivery_reports_no_fault()
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        await DeliveringAsync();
        await Graph.DisposeAsync();
        Assert.That(Failures, Is.Empty);
    }

    private Task<ClientGoal<FindPersonAction.Result>> DeliveringAsync() =>
        SentAsync(
            new() { Person = "Bob", Confirm = true }, until: () => _pending.Exists(delivery => delivery.Awaiting));

    private async Task<ClientGoal<FindPersonAction.Result>> SentAsync(FindPersonAction.Goal goal, TimeSpan later)
    {
        var due = Graph.Clock.Now + later;
        return await SentAsync(goal, () => Graph.Clock.Now >= due);
    }

    private async Task<ClientGoal<FindPersonAction.Result>> SentAsync(FindPersonAction.Goal goal, Func<bool> until)
    {
        var sent = await Graph.RunAsync(() => Action.SendGoalAsync(goal));
        while (!until() && Graph.Clock.Now.Seconds < 600)
            await Graph.RunAsync(Graph.Clock.Now + TimeSpan.FromSeconds(0.1));
        Assert.That(until());
        return sent;
    }
}
