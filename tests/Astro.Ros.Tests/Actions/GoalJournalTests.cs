using Said = Astro.Messages.StdMsgs.String;

namespace Astro.Ros.Tests.Actions;

internal sealed class GoalJournalTests : ActionFixture
{
    private readonly ActionServerOptions _options = new() { Journal = new MemoryJournal() };

    private MemoryJournal Journal => (MemoryJournal)_options.Journal!;

    [TearDown]
    public void Clear()
    {
        foreach (var goal in Journal.Read())
            Journal.Forget(goal.Id);
        Journal.IsFull = false;
    }

    [Test]
    public void A_goal_outlives_its_server()
    {
        var accepted = new List<Time>();
        var outcome = Run(async () =>
        {
            var server = Serve(Count, options: _options);
            var goal = await Client.SendGoalAsync(5);
            await Graph.Clock.Delay(S(2));
            await server.DisposeAsync();
            Assert.That(await FailureAsync(goal.Result), Is.InstanceOf<ServiceException>(), "the server is gone");
            var feedback = new List<long>();
            await using var next = Serve(async resumed =>
            {
                accepted.Add(resumed.AcceptedAt);
                return await Count(resumed);
            }, options: _options);
            var again = Client.Attach(goal.Id, number => feedback.Add(number.Value));
            var ended = await again.Result;
            Assert.That(feedback, Is.EqualTo(new[] { 1L, 2, 3, 4, 5 }));
            return ended;
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That((outcome.Status, outcome.Result.Value), Is.EqualTo((GoalStatus.Succeeded, 5)));
            Assert.That(accepted, Is.EqualTo(new[] { At(0) }), "it was accepted by the first server");
        }
    }

    [Test]
    public void A_result_outlives_its_server()
    {
        var outcome = Run(async () =>
        {
            var server = Serve(Count, options: _options);
            var goal = await Client.SendGoalAsync(2);
            await goal.Result;
            await server.DisposeAsync();
            await using var next = Serve(_ => throw new InvalidOperationException("executed twice"), options: _options);
            return await Client.Attach(goal.Id).Result;
        });
        Assert.That((outcome.Status, outcome.Result.Value), Is.EqualTo((GoalStatus.Succeeded, 2)));
        Assert.That(Failures, Is.Empty);
    }

    [Test]
    public void A_resumed_goal_can_be_cancelled()
    {
        var outcome = Run(async () =>
        {
            var server = Serve(Count, options: _options);
            var goal = await Client.SendGoalAsync(100);
            await Graph.Clock.Delay(S(1));
            await server.DisposeAsync();
            await using var next = Serve(Count, options: _options);
            var again = Client.Attach(goal.Id);
            await Graph.Clock.Delay(S(1));
            Assert.That(await again.CancelAsync());
            return await again.Result;
        });
        Assert.That(outcome.Status, Is.EqualTo(GoalStatus.Canceled));
    }

    [Test]
    public void A_goal_that_expired_is_forgotten()
    {
        Run(async () =>
        {
            await using var server = Serve(Count, options: _options);
            await (await Client.SendGoalAsync(1)).Result;
            await Graph.Clock.Delay(TimeSpan.FromMinutes(11));
            await (await Client.SendGoalAsync(2)).Result;
        });
        Assert.That(Journal.Read(), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_goal_that_cannot_be_written_down_is_rejected()
    {
        Journal.IsFull = true;
        var reasons = new List<string>();
        var server = Serve(Count, options: _options);
        server.Rejected += (_, reason) => reasons.Add(reason);
        Assert.That(Run(() => Client.SendGoalAsync(1)).Accepted, Is.False);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reasons, Is.EqualTo(new[] { "it cannot be written down: no space left" }));
            Assert.That(Failures, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public void A_goal_that_ended_while_nothing_could_be_written_is_not_pursued_again()
    {
        var outcome = Run(async () =>
        {
            var server = Serve(Count, options: _options);
            var goal = await Client.SendGoalAsync(2);
            Journal.IsFull = true;
            await goal.Result;
            Journal.IsFull = false;
            await server.DisposeAsync();
            await using var next = Serve(_ => throw new InvalidOperationException("executed twice"), options: _options);
            return await Client.Attach(goal.Id).Result;
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That((outcome.Status, outcome.Result.Value), Is.EqualTo((GoalStatus.Succeeded, 2)));
            Assert.That(Failures.Select(failure => failure.Exception.Message), Is.EqualTo(new[] { "no space left" }));
        }
    }

    [Test]
    public void A_goal_whose_result_has_no_form_on_the_wire_is_aborted_and_the_next_one_is_taken()
    {
        var type = new ActionType<Number, Said, Number>("test_msgs/action/Say");
        var text = "\0";
        var outcomes = Run(async () =>
        {
            await using var server = new ActionServer<Number, Said, Number>(
                A, type, "say", _ => Task.FromResult(GoalOutcome.Succeeded(new Said { Data = text })),
                options: _options with { Policy = GoalPolicy.RejectWhileBusy });
            await using var client = new ActionClient<Number, Said, Number>(B, type, "say");
            var first = await (await client.SendGoalAsync(1)).Result;
            text = "fine";
            return new[] { first, await (await client.SendGoalAsync(2)).Result };
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcomes.Select(outcome => (outcome.Status, outcome.Result.Data)),
                Is.EqualTo(new[] { (GoalStatus.Aborted, ""), (GoalStatus.Succeeded, "fine") }));
            Assert.That(Failures.Single().Exception.Message, Does.Contain("a string cannot hold U+0000"));
        }
    }

    [TestCase(GoalPolicy.Preempt)]
    [TestCase(GoalPolicy.RejectWhileBusy)]
    public void Of_the_goals_of_the_last_server_only_the_newest_is_pursued_where_one_is_at_a_time(GoalPolicy policy)
    {
        Guid[] ids = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
        foreach (var (id, i) in ids.Select(static (id, i) => (id, i)))
            Journal.Accept(id, At(i), Cdr.Serialize<Number>(i));
        var executed = new List<long>();
        Serve(goal =>
        {
            executed.Add(goal.Goal.Value);
            return Count(goal);
        }, options: _options with { Policy = policy });
        var outcomes = Run(() => Task.WhenAll(ids.Select(id => Client.Attach(id).Result)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(executed, Is.EqualTo(new[] { 2 }));
            Assert.That(outcomes.Select(outcome => outcome.Status),
                Is.EqualTo(new[] { GoalStatus.Aborted, GoalStatus.Aborted, GoalStatus.Succeeded }));
        }
    }

    [Test]
    public void A_goal_that_nobody_can_read_is_forgotten_and_reported()
    {
        Journal.Accept(Guid.NewGuid(), At(0), [0, 1, 0, 0, 7]);
        Serve(Count, options: _options);
        RunAll();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Journal.Read(), Is.Empty);
            Assert.That(Failures.Single().Exception, Is.InstanceOf<CdrException>());
        }
    }

    [Test]
    public void A_goal_that_the_server_does_not_know_fails()
    {
        Serve(Count, options: _options);
        Assert.Throws<GoalUnknownException>(() => Run(() => Client.Attach(Guid.NewGuid()).Result));
    }

    private static async Task<Exception?> FailureAsync(Task task)
    {
        try
        {
            await task;
            return null;
        }
        catch (ServiceException failure)
        {
            return failure;
        }
    }
}
