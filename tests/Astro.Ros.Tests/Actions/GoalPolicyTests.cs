namespace Astro.Ros.Tests.Actions;

internal sealed class GoalPolicyTests : ActionFixture
{
    [Test]
    public void A_new_goal_pre_empts_the_current_one()
    {
        Serve(Count);
        var outcomes = Run(async () =>
        {
            var first = await Client.SendGoalAsync(10);
            await Graph.Clock.Delay(S(1.5));
            var second = await Client.SendGoalAsync(2);
            return await Task.WhenAll(first.Result, second.Result);
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcomes.Select(o => o.Status),
                Is.EqualTo(new[] { GoalStatus.Aborted, GoalStatus.Succeeded }), "pre-emption is not a client's cancel");
            Assert.That(Graph.Clock.Now, Is.EqualTo(At(3.5)));
        }
    }

    [Test]
    public void Of_the_goals_that_wait_only_the_newest_is_executed()
    {
        var executed = new List<long>();
        Serve(async goal =>
        {
            executed.Add(goal.Goal.Value);
            await Graph.Clock.Delay(S(5));
            return GoalOutcome.Succeeded(goal.Goal);
        });
        var outcomes = Run(async () =>
        {
            var goals = new List<ClientGoal<Number>>();
            for (var i = 1; i <= 3; i++)
            {
                goals.Add(await Client.SendGoalAsync(i));
                await Graph.Clock.Delay(S(1));
            }
            return await Task.WhenAll(goals.Select(g => g.Result));
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(executed, Is.EqualTo(new[] { 1, 3 }));
            Assert.That(outcomes.Select(o => o.Status),
                Is.EqualTo(new[] { GoalStatus.Succeeded, GoalStatus.Aborted, GoalStatus.Succeeded }));
        }
    }

    [Test]
    public void A_waiting_goal_can_be_cancelled_before_it_starts()
    {
        Serve(async goal =>
        {
            await Graph.Clock.Delay(S(5));
            return GoalOutcome.Succeeded(goal.Goal);
        });
        var outcomes = Run(async () =>
        {
            var first = await Client.SendGoalAsync(1);
            var second = await Client.SendGoalAsync(2);
            Assert.That(await second.CancelAsync());
            return await Task.WhenAll(first.Result, second.Result);
        });
        Assert.That(outcomes.Select(o => o.Status),
            Is.EqualTo(new[] { GoalStatus.Succeeded, GoalStatus.Canceled }), "the first does not listen to its token");
    }

    [Test]
    public void A_busy_server_rejects_when_told_to()
    {
        Serve(Count, options: new ActionServerOptions { Policy = GoalPolicy.RejectWhileBusy });
        Assert.That(Run(async () =>
        {
            var first = await Client.SendGoalAsync(2);
            var second = await Client.SendGoalAsync(2);
            await first.Result;
            var third = await Client.SendGoalAsync(2);
            return (first.Accepted, second.Accepted, third.Accepted);
        }), Is.EqualTo((true, false, true)));
    }

    [Test]
    public void A_thousand_goals_in_parallel_end_with_their_own_results()
    {
        Serve(Count, options: new ActionServerOptions { Policy = GoalPolicy.Parallel });
        var outcomes = Run(async () =>
        {
            var goals = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Client.SendGoalAsync(i % 10)));
            return await Task.WhenAll(goals.Select(g => g.Result));
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcomes.Select(o => o.Result.Value),
                Is.EqualTo(Enumerable.Range(0, 1000).Select(i => i % 10)));
            Assert.That(Graph.Clock.Now, Is.EqualTo(At(9)));
        }
    }
}
