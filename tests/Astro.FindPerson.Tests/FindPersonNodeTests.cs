using Astro.Home;
using Astro.Messages.Astro;
using Astro.Ros;

namespace Astro.FindPerson.Tests;

[TestFixture]
internal sealed class FindPersonNodeTests : FindPersonFixture
{
    [Test]
    public async Task Finds_somebody_and_delivers()
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        Acknowledging(Acknowledge.Request.Taken);
        var result = await FindAsync(new() { Person = "bob", Reminder = "Medicine", Confirm = true });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Delivered), result.ErrorMsg);
        Assert.That(Screen, Is.EqualTo(new[] { "Looking for Bob", "Found Bob" }));
        Assert.That(result.PersonPose.Pose.Position.X, Is.EqualTo(InTheKitchen.X).Within(0.2));
        Assert.That(result.PersonPose.Pose.Position.Y, Is.EqualTo(InTheKitchen.Y).Within(0.2));
        Assert.That(result.TimeToFind, Is.GreaterThan(0).And.LessThan(result.TotalTime));
        Assert.That(result.Rooms[^1], Is.EqualTo("kitchen"), "where he was found");
        Assert.That(result.Reason, Is.Not.Empty);
    }

    [Test]
    public async Task Stops_in_front_of_the_person_at_conversational_distance()
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        await FindAsync(new() { Person = "Bob" });
        Assert.That(Robot.Pose.Position.DistanceTo(InTheKitchen.Position), Is.EqualTo(1.2).Within(0.35));
        Assert.That(Math.Abs(InTheKitchen.BearingTo(Robot.Pose.Position)), Is.LessThan(0.6), "in front of them");
        Assert.That(Math.Abs(Robot.Pose.BearingTo(InTheKitchen.Position)), Is.LessThan(0.2), "facing them");
    }

    [Test]
    public async Task Nobody_at_home_ends_as_not_home_and_never_says_found()
    {
        var result = await FindAsync(new() { Person = "Bob" });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.NotHome), result.ErrorMsg);
        Assert.That(Screen, Has.None.Contains("Found"));
        Assert.That(Screen[^1], Does.Contain("Bob").And.Contain("home"));
        Assert.That(double.IsNaN(result.TimeToFind));
        Assert.That(result.PersonPose.Header.FrameId, Is.Empty);
    }

    [Test]
    public async Task Somebody_else_is_not_taken_for_the_person()
    {
        Robot.AtHome["p_2"] = InTheKitchen;
        Robot.AtHome["stranger"] = new Pose2(9.2, 2.5, Math.PI / 2);
        var result = await FindAsync(new() { Person = "Bob" });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.NotHome), result.ErrorMsg);
        Assert.That(Screen, Has.None.Contains("Found"));
    }

    [TestCase(Acknowledge.Request.Refused, "refused")]
    [TestCase(Acknowledge.Request.Later, "later")]
    public async Task Refusal_and_later_end_as_found_not_delivered(byte answer, string why)
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        Acknowledging(answer);
        var result = await FindAsync(new() { Person = "Bob", Confirm = true });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.FoundNotDelivered));
        Assert.That(result.ErrorMsg, Does.Contain(why));
        Assert.That(Screen, Has.One.EqualTo("Found Bob"));
    }

    [Test]
    public async Task Silence_ends_as_found_not_delivered()
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        var result = await FindAsync(new() { Person = "Bob", Confirm = true });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.FoundNotDelivered));
        Assert.That(result.ErrorMsg, Does.Contain("did not answer"));
        Assert.That(result.TotalTime - result.TimeToFind, Is.GreaterThan(29));
    }

    [Test]
    public async Task Nobody_has_to_confirm_unless_asked_to()
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        var result = await FindAsync(new() { Person = "p_1" });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Delivered));
    }

    [TestCase(-1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(1e300)]
    public async Task A_time_limit_that_is_none_is_rejected(double limit)
    {
        var sent = await Graph.RunAsync(() => Action.SendGoalAsync(new() { Person = "Bob", TimeLimit = limit }));
        Assert.That(sent.Accepted, Is.False);
        Assert.That(Failures, Is.Empty);
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
        Robot.Enrolled["p_3"] = "bob";
        var result = await FindAsync(new() { Person = "Bob" });
        Assert.That(result.ErrorCode, Is.EqualTo(FindPersonAction.Result.AmbiguousPerson));
    }

    [Test]
    public async Task Broken_navigation_fails_with_its_reason()
    {
        Robot.NavigationError = 205;
        var result = await FindAsync(new() { Person = "Bob" });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Failed));
        Assert.That(result.ErrorCode, Is.EqualTo(FindPersonAction.Result.NavigationFailed));
        Assert.That(result.ErrorMsg, Does.Contain("205").And.Contain("the way is blocked"));
        Assert.That(result.Rooms, Is.Empty, "none was reached");
    }

    [Test]
    public async Task Navigation_that_is_there_and_throws_is_not_asked_for_ever()
    {
        Robot.NavigationFault = new InvalidOperationException("the map has no such cell");
        var result = await FindAsync(new() { Person = "Bob" });
        Assert.That(result.ErrorCode, Is.EqualTo(FindPersonAction.Result.NavigationFailed));
        Assert.That(result.ErrorMsg, Does.Contain("the map has no such cell"));
    }

    [Test]
    public async Task A_home_that_cannot_be_searched_is_not_one_where_nobody_is()
    {
        Robot.Pose = new(-50, -50, 0);
        var result = await FindAsync(new() { Person = "Bob" });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Failed));
        Assert.That(result.ErrorMsg, Does.Contain("of the home could be searched"));
    }

    [Test]
    public async Task Missing_navigation_fails_and_is_named()
    {
        await Stop();
        Drives = false;
        Start();
        Drives = true;
        var result = await FindAsync(new() { Person = "Bob" });
        Assert.That(result.ErrorCode, Is.EqualTo(FindPersonAction.Result.NavigationFailed));
        Assert.That(result.ErrorMsg, Does.Contain("navigate_to_pose"));
    }

    [Test]
    public async Task Cancelling_stops_the_robot()
    {
        var outcome = await Graph.RunAsync(CancelAsync);
        Assert.That(outcome.Status, Is.EqualTo(GoalStatus.Canceled));
        Assert.That(outcome.Result.Outcome, Is.EqualTo(FindPersonAction.Result.Canceled));
        var goals = Robot.Goals.Count;
        await Graph.RunAsync(Graph.Clock.Now + TimeSpan.FromSeconds(10));
        Assert.That(Robot.Goals, Has.Count.EqualTo(goals), "no further drive");

        async Task<GoalOutcome<FindPersonAction.Result>> CancelAsync()
        {
            var sent = await Action.SendGoalAsync(new() { Person = "Bob" });
            await Graph.Clock.Delay(TimeSpan.FromSeconds(15));
            Assert.That(await sent.CancelAsync());
            return await sent.Result;
        }
    }

    [Test]
    public async Task A_second_goal_is_rejected_while_one_is_under_way()
    {
        Assert.That(await Graph.RunAsync(BothAsync), Is.EqualTo((true, false)));

        async Task<(bool, bool)> BothAsync()
        {
            var first = await Action.SendGoalAsync(new() { Person = "Bob" });
            var second = await Action.SendGoalAsync(new() { Person = "Alice" });
            return (first.Accepted, second.Accepted);
        }
    }

    [Test]
    public async Task An_empty_name_is_rejected()
    {
        var sent = await Graph.RunAsync(() => Action.SendGoalAsync(new()));
        Assert.That(sent.Accepted, Is.False);
    }

    [Test]
    public async Task The_same_home_gives_the_same_mission()
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        var first = await FindAsync(new() { Person = "Bob" });
        var goals = Robot.Goals.ToArray();
        await Stop();
        Start();
        Robot.AtHome["p_1"] = InTheKitchen;
        var second = await FindAsync(new() { Person = "Bob" });
        Assert.That(Robot.Goals, Is.EqualTo(goals));
        Assert.That(Cdr.Serialize(second), Is.EqualTo(Cdr.Serialize(first)));
    }
}
