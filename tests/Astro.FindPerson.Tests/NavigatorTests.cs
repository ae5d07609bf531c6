using Astro.Home;
using Astro.Messages.Nav2Msgs;
using Astro.Ros;

namespace Astro.FindPerson.Tests;

/// <summary>One drive after the other.</summary>
[TestFixture]
internal sealed class NavigatorTests
{
    private static readonly Pose2 First = new(1, 0, 0), Second = new(2, 0, 0);

    private readonly List<double> _goals = [];
    private InProcessGraph _graph = null!;
    private INode _server = null!;
    private Navigator _navigator = null!;
    private IAsyncDisposable _navigation = null!;

    [SetUp]
    public void Start()
    {
        _goals.Clear();
        _graph = InProcessGraph.Simulated();
        _server = _graph.CreateNode("server");
        _navigation = Serve();
        _navigator = new Navigator(_graph.CreateNode("client"), "bt_navigator");
    }

    [TearDown]
    public async Task Stop()
    {
        await _navigator.DisposeAsync();
        await _navigation.DisposeAsync();
        await _server.DisposeAsync();
        await _graph.DisposeAsync();
    }

    [Test]
    public async Task A_goal_that_another_took_the_place_of_is_no_failure()
    {
        var drives = await _graph.RunAsync(async () =>
        {
            var first = _navigator.Go(First);
            await Later(2);
            var second = _navigator.Go(Second);
            await Later(10);
            return (First: first, Second: second);
        });
        Assert.That(_goals, Is.EqualTo(new[] { First.X, Second.X }));
        Assert.That(drives.Second.State, Is.EqualTo(DriveState.Arrived));
        Assert.That(drives.First.State, Is.EqualTo(DriveState.Failed));
        Assert.That(_navigator.LastFailure, Is.Empty);
    }

    [Test]
    public async Task Of_goals_that_a_restart_overtook_only_the_newest_is_sent_again()
    {
        var second = await _graph.RunAsync(async () =>
        {
            _navigator.Go(First);
            await Later(2);
            await _navigation.DisposeAsync();
            await Later(1);
            var drive = _navigator.Go(Second);
            await Later(1);
            _navigation = Serve();
            await Later(10);
            return drive;
        });
        Assert.That(_goals, Is.EqualTo(new[] { First.X, Second.X }));
        Assert.That(second.State, Is.EqualTo(DriveState.Arrived));
    }

    [Test]
    public async Task A_goal_whose_server_is_back_at_once_is_sent_again()
    {
        var drive = await _graph.RunAsync(async () =>
        {
            var drive = _navigator.Go(First);
            await Later(2);
            await _navigation.DisposeAsync();
            _navigation = Serve();
            await Later(10);
            return drive;
        });
        Assert.That(_goals, Is.EqualTo(new[] { First.X, First.X }));
        Assert.That(drive.State, Is.EqualTo(DriveState.Arrived));
    }

    private Task Later(double seconds) => _graph.Clock.Delay(TimeSpan.FromSeconds(seconds));

    private ActionServer<NavigateToPose.Goal, NavigateToPose.Result, NavigateToPose.Feedback> Serve() =>
        new(_server, NavigateToPose.Type, "navigate_to_pose", async goal =>
        {
            _goals.Add(goal.Goal.Pose.Pose.Position.X);
            await _graph.Clock.Delay(TimeSpan.FromSeconds(5), goal.Canceling);
            return GoalOutcome.Succeeded(new NavigateToPose.Result());
        });
}
