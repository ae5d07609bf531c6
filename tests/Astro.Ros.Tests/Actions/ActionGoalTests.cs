namespace Astro.Ros.Tests.Actions;

internal sealed class ActionGoalTests : ActionFixture
{
    [Test]
    public void A_goal_gives_feedback_and_a_result()
    {
        Serve(Count);
        var feedback = new List<long>();
        var outcome = Run(async () =>
        {
            var goal = await Client.SendGoalAsync(3, n => feedback.Add(n.Value));
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
    public void No_goal_is_sent_to_a_server_whose_result_could_not_be_asked_for_yet()
    {
        var sent = 0;
        A.CreateService(
            new ServiceType<SendGoalRequest<Number>, SendGoalResponse<Number>>(Number.Action.Name + "_SendGoal"),
            "count/_action/send_goal", _ =>
            {
                sent++;
                return ValueTask.FromResult(new SendGoalResponse<Number> { Accepted = true });
            });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Run(() => Client.SendGoalAsync(1)),
                Throws.TypeOf<ServiceException>().With.Message.Contains("/count has no server"));
            Assert.That(sent, Is.Zero, "nobody would follow it");
        }
    }

    [Test]
    public void A_rejected_goal_is_not_executed_and_the_reason_is_told()
    {
        var log = new List<string>();
        var server = Serve(Count, n => n.Value < 0 ? "cannot count to a negative number" : null);
        server.Rejected += (goal, reason) => log.Add($"{goal.Value} {reason}");
        var sent = Run(() => Client.SendGoalAsync(-1));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Accepted, Is.False);
            Assert.That(log, Is.EqualTo(new[] { "-1 cannot count to a negative number" }));
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
            var goal = await Client.SendGoalAsync(10);
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
            var goal = await Client.SendGoalAsync(1);
            await goal.Result;
            return await goal.CancelAsync();
        }), Is.False);
    }

    [Test]
    public void A_goal_that_throws_is_aborted_and_reported()
    {
        Serve(_ => throw new InvalidDataException("lost"));
        var outcome = Run(async () => await (await Client.SendGoalAsync(1)).Result);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.Status, Is.EqualTo(GoalStatus.Aborted));
            Assert.That(Failures.Select(f => (f.Node, f.Source, f.Exception.Message)),
                Is.EqualTo(new[] { ("/a", "action /count", "lost") }));
        }
    }

    [Test]
    public void Goals_have_the_same_ids_in_every_run_and_differ_from_each_other()
    {
        Serve(Count, options: new ActionServerOptions { Policy = GoalPolicy.Parallel });
        var first = Run(() => Client.SendGoalAsync(0)).Id;
        var second = Run(() => Client.SendGoalAsync(0)).Id;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Is.Not.EqualTo(second));
            Assert.That((first.Version, first.Variant & 0xc), Is.EqualTo((8, 0x8)));
            Assert.That(first, Is.EqualTo(Guid.Parse("89bd0915-4fdf-87f9-8788-e1fad192d902")));
        }
    }
}
