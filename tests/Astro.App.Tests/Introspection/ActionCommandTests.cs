using Astro.Messages.Nav2Msgs;
using Astro.Ros;
using Goal = Astro.Ros.ServerGoal<
    Astro.Messages.Nav2Msgs.NavigateToPose.Goal, Astro.Messages.Nav2Msgs.NavigateToPose.Result,
    Astro.Messages.Nav2Msgs.NavigateToPose.Feedback>;

namespace Astro.App.Tests.Introspection;

public sealed class ActionCommandTests : RobotFixture
{
    [Test]
    public async Task AllAreListedWithTheirTypes()
    {
        await using var server = Serve(_ => GoalOutcome.Succeeded(new NavigateToPose.Result()));
        var run = await RunAsync("action", "list", "-t", "--spin-time", "3");
        Assert.That(run.Output, Is.EqualTo("/robot1/drive [nav2_msgs/action/NavigateToPose]\n"), run.Error);
        run = await RunAsync("action", "info", "/robot1/drive");
        Assert.That(run.Output, Is.EqualTo(
            "Action: /robot1/drive\nAction clients: 0\nAction servers: 1\n    /robot1/robot\n"), run.Error);
    }

    [Test]
    public async Task AGoalIsFollowedToItsEnd()
    {
        await using var server = Serve(goal =>
        {
            goal.PublishFeedback(new NavigateToPose.Feedback { NumberOfRecoveries = 3 });
            return GoalOutcome.Aborted(new NavigateToPose.Result { ErrorCode = 203 });
        });
        var run = await RunAsync("action", "send_goal", "/robot1/drive", "{}", "--feedback");
        var lines = run.OutputLines();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
            Assert.That(lines[0], Does.Match("^accepted: [0-9a-f-]{36}$"));
            Assert.That(lines[1], Does.StartWith("feedback: {").And.Contain("\"number_of_recoveries\":3"));
            Assert.That(lines[2], Does.StartWith("result: {").And.Contain("\"error_code\":203"));
            Assert.That(lines[3], Is.EqualTo("status: ABORTED"));
        }
    }

    [Test]
    public async Task CtrlCCancelsTheGoal()
    {
        await using var server = new ActionServer<
            NavigateToPose.Goal, NavigateToPose.Result, NavigateToPose.Feedback>(
            Robot, NavigateToPose.Type, "drive", async goal =>
            {
                var canceled = new TaskCompletionSource();
                await using var registration = goal.Canceling.Register(canceled.SetResult);
                await canceled.Task;
                return GoalOutcome.Canceled(new NavigateToPose.Result());
            });
        using var astro = Start("action", "send_goal", "/robot1/drive", "{}");
        await astro.SaysAsync("accepted: ");
        await astro.InterruptAsync();
        var run = await astro.EndAsync();
        Assert.That(run.OutputLines()[^1], Is.EqualTo("status: CANCELED"), run.Error);
        Assert.That(run.ExitCode, Is.EqualTo(4));
    }

    [Test]
    public async Task AGoalThatIsRejectedFails()
    {
        await using var server = Serve(_ => throw new AssertionException("executed"), _ => "no");
        Fails(await RunAsync("action", "send_goal", "/robot1/drive", "{}"),
            "action /robot1/drive: the server rejected the goal");
    }

    [Test]
    public async Task AGoalThatTheActionsTypeDoesNotHaveIsNotSent()
    {
        await using var server = Serve(_ => throw new AssertionException("executed"));
        var run = await RunAsync("action", "send_goal", "/robot1/drive", """{"pose": 1}""");
        run.IsBadInput("nav2_msgs/action/NavigateToPose_Goal", "pose: expected an object");
    }

    [Test]
    public async Task AnActionOfAnotherTypeIsNotAsked()
    {
        await using var server = Serve(_ => throw new AssertionException("executed"));
        (await RunAsync("action", "send_goal", "/robot1/drive", "astro/action/FindPerson", "{}")).IsBadInput(
            "astro: action /robot1/drive is of the type nav2_msgs/action/NavigateToPose, "
            + "not astro/action/FindPerson\n");
    }

    [Test]
    public async Task AnActionWithoutServerIsNamed() => Fails(
        await RunAsync("action", "send_goal", "/robot1/drive", "{}", "--timeout", "0.3"),
        "a server of action /robot1/drive did not turn up within 0.3 s");

    private ActionServer<NavigateToPose.Goal, NavigateToPose.Result, NavigateToPose.Feedback> Serve(
        Func<Goal, GoalOutcome<NavigateToPose.Result>> execute, Func<NavigateToPose.Goal, string?>? whyReject = null) =>
        new(Robot, NavigateToPose.Type, "drive", goal => Task.FromResult(execute(goal)), whyReject);
}
