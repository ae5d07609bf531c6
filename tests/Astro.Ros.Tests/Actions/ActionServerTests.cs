using Astro.Messages.ActionMsgs;
using Goal = Astro.Ros.ServerGoal<Astro.Ros.Tests.Number, Astro.Ros.Tests.Number, Astro.Ros.Tests.Number>;

namespace Astro.Ros.Tests.Actions;

internal sealed class ActionServerTests : ActionFixture
{
    [Test]
    public void A_result_is_kept_for_lateClients_until_it_expires()
    {
        Serve(Count);
        var getResult = B.CreateClient(
            new ServiceType<GetResultRequest<Number>, GetResultResponse<Number>>("test_msgs/action/Number_GetResult"),
            "count/_action/get_result");
        var (kept, expired) = Run(async () =>
        {
            var goal = await Client.SendGoalAsync(1);
            await goal.Result;
            var request = new GetResultRequest<Number> { GoalId = new() { Uuid = goal.Id.ToByteArray(true) } };
            await Graph.Clock.Delay(TimeSpan.FromMinutes(10) - S(1));
            var kept = await getResult.CallAsync(request);
            await Graph.Clock.Delay(S(1));
            return (kept, await getResult.CallAsync(request));
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((GoalStatus)kept.Status, kept.Result.Value), Is.EqualTo((GoalStatus.Succeeded, 1)));
            Assert.That((GoalStatus)expired.Status, Is.EqualTo(GoalStatus.Unknown));
        }
    }

    [Test]
    public void The_status_topic_shows_each_step_and_is_latched()
    {
        Serve(Count);
        var steps = new List<string>();
        void Log(GoalStatusArray array) =>
            steps.Add(string.Join(",", array.StatusList.Select(s => (GoalStatus)s.Status)));
        B.CreateSubscription<GoalStatusArray>("count/_action/status", Log);
        Run(async () =>
        {
            var goal = await Client.SendGoalAsync(5);
            await Graph.Clock.Delay(S(1));
            await goal.CancelAsync();
            await goal.Result;
        });
        RunAll();
        Assert.That(steps, Is.EqualTo(new[] { "Accepted", "Executing", "Canceling", "Canceled" }));
        B.CreateSubscription<GoalStatusArray>("count/_action/status", Log, QosProfile.Latched);
        RunAll();
        Assert.That(steps, Has.Count.EqualTo(5).And.ItemAt(4).EqualTo("Canceled"));
    }

    [Test]
    public void A_server_that_goes_away_tells_goal_andClient()
    {
        Goal? executed = null;
        Serve(async goal =>
        {
            executed = goal;
            await Graph.Clock.Delay(S(60), goal.Canceling);
            return GoalOutcome.Succeeded(goal.Goal);
        });
        Assert.That(() => Run(async () =>
        {
            var goal = await Client.SendGoalAsync(1);
            await Graph.Clock.Delay(S(1));
            await A.DisposeAsync();
            return await goal.Result;
        }), Throws.TypeOf<ServerGoneException>());
        Assert.That(executed!.Canceling.IsCancellationRequested);
        Assert.That(() => executed.PublishFeedback(1), Throws.Nothing);
    }

    [Test]
    public void An_action_follows_the_remappings_of_its_name()
    {
        Serve(Count);
        var node = Graph.CreateNode("c", new NodeOptions { Remappings = [new("walk", "/count")] });
        var client = new ActionClient<Number, Number, Number>(node, Number.Action, "walk");
        Assert.That(Run(async () => await (await client.SendGoalAsync(2)).Result).Result.Value, Is.EqualTo(2));
    }

    [Test]
    public void Waiting_for_a_server_ends_when_it_comes()
    {
        Graph.Clock.Delay(S(1)).ContinueWith(_ => Serve(Count), TaskContinuationOptions.ExecuteSynchronously);
        Run(() => Client.WaitForServerAsync());
        Assert.That((Client.IsReady, Graph.Clock.Now), Is.EqualTo((true, At(1))));
    }
}
