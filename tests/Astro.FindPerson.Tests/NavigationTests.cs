using Astro.Home;
using Astro.Messages.DiagnosticMsgs;
using Astro.Messages.LifecycleMsgs;
using Astro.Ros;

namespace Astro.FindPerson.Tests;

/// <summary>Navigation that comes late, stops to work, comes back, or says why not.</summary>
[TestFixture]
internal sealed class NavigationTests : FindPersonFixture
{
    private readonly List<string> _said = [];

    [SetUp]
    public void Listen()
    {
        _said.Clear();
        Graph.Logged += entry => _said.Add(entry.Text);
        Robot.AtHome["p_1"] = InTheKitchen;
    }

    [Test]
    public async Task A_server_that_is_not_active_yet_is_waited_for()
    {
        Robot.Manage(State.PrimaryStateInactive);
        var result = await FindAfterAsync(20, () => Robot.Lifecycle = State.PrimaryStateActive);
        AssertWaited(result, "bt_navigator is inactive, not active");
    }

    [Test]
    public async Task A_robot_that_is_not_localised_yet_is_waited_for()
    {
        Robot.IsLocalised = false;
        var result = await FindAfterAsync(20, () => Robot.IsLocalised = true);
        AssertWaited(result, "no transform from map to base_link: is the robot localised?");
    }

    [Test]
    public async Task A_server_that_is_not_there_yet_is_waited_for()
    {
        await Stop();
        Drives = false;
        Start();
        Drives = true;
        Listen();
        var result = await FindAfterAsync(20, Robot.StartNavigation);
        AssertWaited(result, "no action /navigate_to_pose: is navigation running?");
    }

    [Test]
    public async Task Who_is_ready_is_not_waited_for()
    {
        Robot.Manage(State.PrimaryStateActive);
        var result = await FindAsync(new() { Person = "Bob" });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Delivered), result.ErrorMsg);
        Assert.That(Screen[0], Is.EqualTo("Looking for Bob"));
        Assert.That(_said, Has.None.Contains("waits"));
    }

    [Test]
    public async Task Patience_ends_with_what_is_missing()
    {
        Robot.Manage(State.PrimaryStateInactive);
        var result = await FindAsync(new() { Person = "Bob" });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Failed));
        Assert.That(result.ErrorCode, Is.EqualTo(FindPersonAction.Result.NavigationFailed));
        Assert.That(result.ErrorMsg, Does.Contain("bt_navigator is inactive"));
        Assert.That(result.TotalTime, Is.EqualTo(120).Within(1));
    }

    [Test]
    public async Task A_time_limit_that_passes_before_says_what_was_waited_for()
    {
        Robot.IsLocalised = false;
        var result = await FindAsync(new() { Person = "Bob", TimeLimit = 15 });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.TimedOut));
        Assert.That(result.ErrorMsg, Does.Contain("is the robot localised?"));
    }

    [Test]
    public async Task Diagnostics_say_what_is_missing()
    {
        Robot.Manage(State.PrimaryStateInactive);
        var said = new List<DiagnosticStatus>();
        Client.CreateSubscription<DiagnosticArray>("/diagnostics", array => said.AddRange(array.Status));
        var node = Graph.CreateNode("doctor");
        await using var updater = new DiagnosticUpdater(node);
        updater.Add("search", report => Behaviour.Diagnose(report));
        await FindAfterAsync(5, () => Robot.Lifecycle = State.PrimaryStateActive);
        Assert.That(said[2].Level, Is.EqualTo(DiagnosticStatus.Error));
        Assert.That(said[2].Message, Does.Contain("bt_navigator is inactive"));
        Assert.That(said[2].Values.Single(value => value.Key == "localised").Value, Is.EqualTo("yes"));
        Assert.That(said[^1].Level, Is.EqualTo(DiagnosticStatus.Ok), said[^1].Message);
    }

    [Test]
    public async Task Where_the_robot_cannot_get_in_front_of_somebody_it_goes_to_their_side()
    {
        Pose2? blocked = null;
        Robot.Setting += goal =>
        {
            if (blocked is null && Robot.Sees("p_1")
                && Math.Abs(goal.Position.DistanceTo(InTheKitchen.Position) - 1.2) < 1e-6)
            {
                blocked = goal;
                // Near enough to be recognised, too far off to be handed anything.
                var off = Robot.Pose.Position - InTheKitchen.Position;
                var near = InTheKitchen.Position + off * (1.7 / off.Length);
                Robot.Pose = new Pose2(near.X, near.Y, (off * -1).Angle);
            }

            var isBlocked = blocked is { } place && goal.Position.DistanceTo(place.Position) < 0.4;
            Robot.NavigationError = (ushort)(isBlocked ? 208 : 0);
        };
        var result = await FindAsync(new() { Person = "Bob" });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Delivered), result.ErrorMsg);
        Assert.That(blocked, Is.Not.Null);
        Assert.That(Robot.Pose.Position.DistanceTo(InTheKitchen.Position), Is.EqualTo(1.2).Within(1e-6));
        Assert.That(Robot.Pose.Position.DistanceTo(blocked!.Value.Position), Is.GreaterThan(0.4));
    }

    [Test]
    public async Task A_server_that_is_deactivated_on_the_way_gets_its_goal_again()
    {
        Robot.Manage(State.PrimaryStateActive);
        var stopped = false;
        Robot.Setting += async _ =>
        {
            if (stopped)
                return;
            stopped = true;
            Robot.Lifecycle = State.PrimaryStateInactive;
            await Graph.Clock.Delay(TimeSpan.FromSeconds(10));
            Robot.Lifecycle = State.PrimaryStateActive;
        };
        var result = await FindAsync(new() { Person = "Bob" });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Delivered), result.ErrorMsg);
        Assert.That(Robot.Goals[1], Is.EqualTo(Robot.Goals[0]), "the same place is asked for again");
    }

    [Test]
    public async Task A_server_that_comes_back_inactive_gets_its_goal_once_it_is_active()
    {
        Robot.Manage(State.PrimaryStateActive);
        var died = false;
        Robot.Setting += async _ =>
        {
            if (died)
                return;
            died = true;
            Robot.Lifecycle = State.PrimaryStateInactive;
            await Robot.RestartNavigationAsync(TimeSpan.FromSeconds(3));
            await Graph.Clock.Delay(TimeSpan.FromSeconds(5));
            Robot.Lifecycle = State.PrimaryStateActive;
        };
        var result = await FindAsync(new() { Person = "Bob" });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Delivered), result.ErrorMsg);
        Assert.That(Robot.Goals[1], Is.EqualTo(Robot.Goals[0]));
    }

    /// <summary>As Jazzy's bt_navigator fails: with a number and no word.</summary>
    [TestCase(208, "navigation error 208: no way leads to the goal")]
    [TestCase(9002, "navigation error 9002: navigation cannot place the robot")]
    [TestCase(42, "navigation error 42: see the error codes of nav2_msgs")]
    public async Task An_error_without_a_text_is_named(int code, string expected)
    {
        (Robot.NavigationError, Robot.NavigationMessage) = ((ushort)code, "");
        var result = await FindAsync(new() { Person = "Bob" });
        Assert.That(result.ErrorCode, Is.EqualTo(FindPersonAction.Result.NavigationFailed));
        Assert.That(result.ErrorMsg, Does.Contain(expected));
    }

    private void AssertWaited(FindPersonAction.Result result, string why)
    {
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Delivered), result.ErrorMsg);
        Assert.That(result.TimeToFind, Is.GreaterThan(20));
        Assert.That(Screen.Take(2), Is.EqualTo(new[] { "Waiting for navigation", "Looking for Bob" }));
        Assert.That(_said.Where(text => text.Contains("waits")).ToList(), Has.Count.EqualTo(1).And.All.Contains(why));
    }

    private Task<FindPersonAction.Result> FindAfterAsync(double seconds, Action then) => Graph.RunAsync(async () =>
    {
        var sent = await Action.SendGoalAsync(new() { Person = "Bob" });
        await Graph.Clock.Delay(TimeSpan.FromSeconds(seconds));
        Assert.That(Robot.Goals, Is.Empty, "nowhere was gone to");
        then();
        return (await sent.Result).Result;
    });
}
