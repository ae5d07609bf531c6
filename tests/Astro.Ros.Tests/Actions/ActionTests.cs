using Astro.Messages.ActionMsgs;
using Goal = Astro.Ros.ServerGoal<Astro.Ros.Tests.Number, Astro.Ros.Tests.Number, Astro.Ros.Tests.Number>;

namespace Astro.Ros.Tests.Actions;

internal sealed class ActionTests : GraphFixture
{
    private readonly List<string> _log = [];

    private ActionClient<Number, Number, Number> _client = null!;

    [SetUp]
    public void CreateClient()
    {
        _log.Clear();
        _client = new ActionClient<Number, Number, Number>(B, Number.Action, "count");
    }

    [TearDown]
    public async Task DisposeClient() => await _client.DisposeAsync();

    [Test]
    public void A_goal_gives_feedback_and_a_result()
    {
        Serve(Count);
        var feedback = new List<long>();
        var outcome = Run(async () =>
        {
            var goal = await _client.SendGoalAsync(3, n => feedback.Add(n.Value));
            Assert.That(goal.Accepted);
            return await goal.Result;
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(feedback, Is.EqualTo(new[] { 1, 2, 3 }));
            Assert.That((outcome.Status, outcome.Result.Value), Is.EqualTo((GoalStatus.Succeeded, 3)));
            Assert.That(Graph.Clock.Now, Is.EqualTo(At(3)));
        }
    }

    [Test]
    public void A_rejected_goal_is_not_executed_and_the_reason_is_told()
    {
        var server = Serve(Count, n => n.Value < 0 ? "cannot count to a negative number" : null);
        server.Rejected += (goal, reason) => _log.Add($"{goal.Value} {reason}");
        var sent = Run(() => _client.SendGoalAsync(-1));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Accepted, Is.False);
            Assert.That(_log, Is.EqualTo(new[] { "-1 cannot count to a negative number" }));
            Assert.That(() => sent.Result, Throws.InvalidOperationException);
            Assert.That(Run(sent.CancelAsync), Is.False);
        }
    }

    [Test]
    public void A_cancelled_goal_ends_as_canceled()
    {
        Serve(Count);
        var outcome = Run(async () =>
        {
            var goal = await _client.SendGoalAsync(10);
            await Graph.Clock.Delay(S(2.5));
            Assert.That(await goal.CancelAsync());
            return await goal.Result;
        });
        Assert.That((outcome.Status, Graph.Clock.Now), Is.EqualTo((GoalStatus.Canceled, At(2.5))));
    }

    [Test]
    public void An_ended_goal_cannot_be_cancelled()
    {
        Serve(Count);
        Assert.That(Run(async () =>
        {
            var goal = await _client.SendGoalAsync(1);
            await goal.Result;
            return await goal.CancelAsync();
        }), Is.False);
    }

    [Test]
    public void A_goal_that_throws_is_aborted_and_reported()
    {
        Serve(_ => throw new InvalidDataException("lost"));
        var outcome = Run(async () => await (await _client.SendGoalAsync(1)).Result);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.Status, Is.EqualTo(GoalStatus.Aborted));
            Assert.That(Failures.Select(f => (f.Node, f.Source, f.Exception.Message)),
                Is.EqualTo(new[] { ("/a", "action /count", "lost") }));
        }
    }

    [Test]
    public void A_new_goal_pre_empts_the_current_one()
    {
        Serve(Count);
        var outcomes = Run(async () =>
        {
            var first = await _client.SendGoalAsync(10);
            await Graph.Clock.Delay(S(1.5));
            var second = await _client.SendGoalAsync(2);
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
                goals.Add(await _client.SendGoalAsync(i));
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
            var first = await _client.SendGoalAsync(1);
            var second = await _client.SendGoalAsync(2);
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
            var first = await _client.SendGoalAsync(2);
            var second = await _client.SendGoalAsync(2);
            await first.Result;
            var third = await _client.SendGoalAsync(2);
            return (first.Accepted, second.Accepted, third.Accepted);
        }), Is.EqualTo((true, false, true)));
    }

    [Test]
    public void A_thousand_goals_in_parallel_end_with_their_own_results()
    {
        Serve(Count, options: new ActionServerOptions { Policy = GoalPolicy.Parallel });
        var outcomes = Run(async () =>
        {
            var goals = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => _client.SendGoalAsync(i % 10)));
            return await Task.WhenAll(goals.Select(g => g.Result));
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcomes.Select(o => o.Result.Value),
                Is.EqualTo(Enumerable.Range(0, 1000).Select(i => i % 10)));
            Assert.That(Graph.Clock.Now, Is.EqualTo(At(9)));
        }
    }

    [Test]
    public void A_result_is_kept_for_late_clients_until_it_expires()
    {
        Serve(Count);
        var getResult = B.CreateClient(
            new ServiceType<GetResultRequest<Number>, GetResultResponse<Number>>("test_msgs/action/Number_GetResult"),
            "count/_action/get_result");
        var (kept, expired) = Run(async () =>
        {
            var goal = await _client.SendGoalAsync(1);
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
            var goal = await _client.SendGoalAsync(5);
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
    public void A_server_that_goes_away_tells_goal_and_client()
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
            var goal = await _client.SendGoalAsync(1);
            await Graph.Clock.Delay(S(1));
            await A.DisposeAsync();
            return await goal.Result;
        }), Throws.TypeOf<ServiceException>());
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
        Run(() => _client.WaitForServerAsync());
        Assert.That((_client.IsReady, Graph.Clock.Now), Is.EqualTo((true, At(1))));
    }

    [Test]
    public void Goals_have_the_same_ids_in_every_run_and_differ_from_each_other()
    {
        Serve(Count, options: new ActionServerOptions { Policy = GoalPolicy.Parallel });
        var first = Run(() => _client.SendGoalAsync(0)).Id;
        var second = Run(() => _client.SendGoalAsync(0)).Id;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Is.Not.EqualTo(second));
            Assert.That((first.Version, first.Variant & 0xc), Is.EqualTo((8, 0x8)));
            Assert.That(first, Is.EqualTo(Guid.Parse("89bd0915-4fdf-87f9-8788-e1fad192d902")));
        }
    }

    private ActionServer<Number, Number, Number> Serve(
        Func<Goal, Task<GoalOutcome<Number>>> execute, Func<Number, string?>? whyReject = null,
        ActionServerOptions? options = null) =>
        new(A, Number.Action, "count", execute, whyReject, options);

    private async Task<GoalOutcome<Number>> Count(Goal goal)
    {
        for (var i = 1; i <= goal.Goal.Value; i++)
        {
            await Graph.Clock.Delay(S(1), goal.Canceling);
            goal.PublishFeedback(i);
        }
        return GoalOutcome.Succeeded(goal.Goal);
    }
}
