using Astro.Messages.Nav2Msgs;
using Goal = Astro.Ros.ServerGoal<
    Astro.Messages.Nav2Msgs.NavigateToPose.Goal,
    Astro.Messages.Nav2Msgs.NavigateToPose.Result,
    Astro.Messages.Nav2Msgs.NavigateToPose.Feedback>;
using Outcome = Astro.Ros.GoalOutcome<Astro.Messages.Nav2Msgs.NavigateToPose.Result>;

namespace Astro.Ros.Conformance.Tests;

public sealed class ActionConformance(GraphKind kind) : ConformanceFixture(kind)
{
    private ActionClient<NavigateToPose.Goal, NavigateToPose.Result, NavigateToPose.Feedback> _client = null!;

    [SetUp]
    public void MakeClient() => _client = new(B, NavigateToPose.Type, "go");

    [TearDown]
    public async Task DisposeClient() => await _client.DisposeAsync();

    [Test]
    public async Task AThousandGoalsSucceedEachWithItsResult()
    {
        Serve(goal => Task.FromResult(GoalOutcome.Succeeded(
            new NavigateToPose.Result { ErrorMsg = goal.Goal.BehaviorTree })), GoalPolicy.Parallel);
        await _client.WaitForServerAsync(Stop);

        for (var i = 0; i < 1000; i++)
        {
            var goal = await _client.SendGoalAsync(new() { BehaviorTree = $"{i}" });
            Assert.That((await goal.Result.WaitAsync(Stop)).Result.ErrorMsg, Is.EqualTo($"{i}"));
        }
    }

    [Test]
    public async Task FeedbackComesBeforeTheResult()
    {
        Serve(async goal =>
        {
            for (short i = 1; i <= 3; i++)
            {
                goal.PublishFeedback(new() { NumberOfRecoveries = i });
                await A.Graph.Clock.Delay(TimeSpan.FromMilliseconds(20));
            }
            return GoalOutcome.Succeeded(new NavigateToPose.Result());
        });
        await _client.WaitForServerAsync(Stop);
        // Feedback is a topic: on a network the two ends may still be about to meet, and nothing is said twice.
        var feedback = new List<short>();
        while (feedback.Count == 0)
        {
            var first = await _client.SendGoalAsync(new(), news => feedback.Add(news.NumberOfRecoveries));
            await first.Result.WaitAsync(Stop);
        }
        feedback.Clear();

        var goal = await _client.SendGoalAsync(new(), news => feedback.Add(news.NumberOfRecoveries));
        await goal.Result.WaitAsync(Stop);

        Assert.That(feedback, Is.EqualTo(new short[] { 1, 2, 3 }));
    }

    [Test]
    public async Task ACancelledGoalEndsAsCanceled()
    {
        Serve(Forever);
        await _client.WaitForServerAsync(Stop);
        var goal = await _client.SendGoalAsync(new());

        Assert.That(await goal.CancelAsync());

        Assert.That((await goal.Result.WaitAsync(Stop)).Status, Is.EqualTo(GoalStatus.Canceled));
    }

    [Test]
    public async Task ANewGoalTakesThePlaceOfTheOneBefore()
    {
        Serve(Forever);
        await _client.WaitForServerAsync(Stop);
        var first = await _client.SendGoalAsync(new());
        var second = await _client.SendGoalAsync(new());

        Assert.That((await first.Result.WaitAsync(Stop)).Status, Is.Not.EqualTo(GoalStatus.Succeeded));

        await second.CancelAsync();
        Assert.That((await second.Result.WaitAsync(Stop)).Status, Is.EqualTo(GoalStatus.Canceled));
    }

    [Test]
    public async Task ARejectedGoalIsToldSo()
    {
        _ = new ActionServer<NavigateToPose.Goal, NavigateToPose.Result, NavigateToPose.Feedback>(
            A, NavigateToPose.Type, "go", Forever, _ => "not today");
        await _client.WaitForServerAsync(Stop);
        Assert.That((await _client.SendGoalAsync(new())).Accepted, Is.False);
    }

    [Test]
    public async Task AGoalIsLostWithItsServerThoughAnotherIsThereAtOnce()
    {
        var node = Graphs[0].CreateNode("server");
        Serve(Forever, node: node);
        await _client.WaitForServerAsync(Stop);
        await Until(() => KnowsServers("/go/_action/get_result"), "what tells the server from another");
        var goal = await _client.SendGoalAsync(new());

        await node.DisposeAsync();
        Serve(Forever, node: Graphs[0].CreateNode("server"));

        // The question for the result may come to the one or to the other.
        Assert.That(() => goal.Result.WaitAsync(Stop),
            Throws.InstanceOf<ServerGoneException>().Or.InstanceOf<GoalUnknownException>());
        await _client.WaitForServerAsync(Stop);
    }

    private async Task<Outcome> Forever(Goal goal)
    {
        await A.Graph.Clock.Delay(TimeSpan.FromHours(1), goal.Canceling);
        return GoalOutcome.Succeeded(new NavigateToPose.Result());
    }

    private void Serve(
        Func<Goal, Task<Outcome>> execute, GoalPolicy policy = GoalPolicy.Preempt, INode? node = null) =>
        _ = new ActionServer<NavigateToPose.Goal, NavigateToPose.Result, NavigateToPose.Feedback>(
            node ?? A, NavigateToPose.Type, "go", execute, options: new ActionServerOptions { Policy = policy });
}
