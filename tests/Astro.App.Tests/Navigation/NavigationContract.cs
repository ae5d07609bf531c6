using Astro.Home;
using Astro.Messages.GeometryMsgs;
using Astro.Messages.LifecycleMsgs;
using Astro.Messages.Nav2Msgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;
using Goal = Astro.Ros.ClientGoal<Astro.Messages.Nav2Msgs.NavigateToPose.Result>;
using Outcome = Astro.Ros.GoalOutcome<Astro.Messages.Nav2Msgs.NavigateToPose.Result>;

namespace Astro.App.Tests.Navigation;

/// <summary>What the behaviour node relies on of whoever serves <c>navigate_to_pose</c>: the same for the simulation's
/// server and for Nav2's.</summary>
public abstract class NavigationContract
{
    private INode _node = null!;
    private TransformBuffer _transforms = null!;
    private ActionClient<NavigateToPose.Goal, NavigateToPose.Result, NavigateToPose.Feedback> _client = null!;

    /// <summary>The graph that the server is on; the fixture disposes it.</summary>
    private protected ExecutorGraph Graph { get; set; } = null!;

    /// <summary>Two places that the robot can drive between (in <c>map</c>), some metres apart.</summary>
    private protected abstract (Pose2 First, Pose2 Second) Places { get; }

    /// <summary>Brings <see cref="Graph"/> up with the server on it, or knows that it is there.</summary>
    private protected abstract void Open();

    [SetUp]
    public async Task Join()
    {
        Open();
        _node = Graph.CreateNode("contract");
        _transforms = new TransformBuffer(_node);
        _client = new(_node, NavigateToPose.Type, "navigate_to_pose");
        await RunAsync(async () =>
        {
            await Task.WhenAny(_client.WaitForServerAsync(), Later(30));
            for (var i = 0; i < 100 && Here() is null; i++)
                await Later(0.1);
            return true;
        });
        Assert.That(_client.IsReady, "nobody serves navigate_to_pose");
        Assert.That(Here(), Is.Not.Null, "no transform from map to base_link");
    }

    [TearDown]
    public async Task Leave()
    {
        await _client.DisposeAsync();
        await _transforms.DisposeAsync();
        await _node.DisposeAsync();
        await Graph.DisposeAsync();
    }

    [Test]
    public async Task The_server_is_a_managed_node_that_says_that_it_is_active()
    {
        var client = _node.CreateClient(GetState.Type, "bt_navigator/get_state");
        var state = await RunAsync(async () =>
        {
            await Task.WhenAny(client.WaitForServiceAsync(), Later(10));
            return (await client.CallAsync(new GetState.Request())).CurrentState;
        });
        Assert.That((state.Id, state.Label), Is.EqualTo((State.PrimaryStateActive, "active")));
    }

    [Test]
    public async Task A_goal_is_reached_with_feedback_on_the_way()
    {
        await DriveAsync(Places.First);
        var feedback = new List<NavigateToPose.Feedback>();
        var outcome = await DriveAsync(Places.Second, feedback.Add);
        Assert.That((outcome.Status, outcome.Result.ErrorCode), Is.EqualTo((GoalStatus.Succeeded, 0)));
        Assert.That(Here()!.Value.DistanceTo(Places.Second.Position), Is.LessThan(0.4));
        Assert.That(feedback, Is.Not.Empty);
        Assert.That(feedback[^1].CurrentPose.Header.FrameId, Is.EqualTo("map"));
        Assert.That(feedback[^1].DistanceRemaining, Is.LessThan(feedback.Max(one => one.DistanceRemaining)));
    }

    [Test]
    public async Task A_goal_beyond_the_map_is_aborted_with_a_code()
    {
        var outcome = await DriveAsync(new Pose2(1000, 1000, 0));
        Assert.That(outcome.Status, Is.EqualTo(GoalStatus.Aborted));
        Assert.That((int)outcome.Result.ErrorCode, Is.InRange(100, 299).Or.InRange(9000, 9099));
    }

    [Test]
    public async Task A_new_goal_takes_the_place_of_the_present_one()
    {
        await DriveAsync(Places.First);
        var (first, second) = await RunAsync(async () =>
        {
            var before = await SendAsync(Places.Second);
            await Later(2);
            var after = await SendAsync(Places.First);
            return (await before.Result, await after.Result);
        });
        Assert.That(first.Status, Is.Not.EqualTo(GoalStatus.Succeeded));
        Assert.That(second.Status, Is.EqualTo(GoalStatus.Succeeded));
        Assert.That(Here()!.Value.DistanceTo(Places.First.Position), Is.LessThan(0.4));
    }

    [Test]
    public async Task A_cancelled_goal_stops_the_robot()
    {
        await DriveAsync(Places.First);
        var (status, moved) = await RunAsync(async () =>
        {
            var sent = await SendAsync(Places.Second);
            await Later(4);
            Assert.That(await sent.CancelAsync());
            var outcome = await sent.Result;
            await Later(2);
            var stopped = Here()!.Value;
            await Later(1);
            return (outcome.Status, Here()!.Value.DistanceTo(stopped));
        });
        Assert.That(status, Is.EqualTo(GoalStatus.Canceled));
        Assert.That(moved, Is.LessThan(0.05));
    }

    private Task<T> RunAsync<T>(Func<Task<T>> work) => Graph.RunAsync(work, CancellationToken.None);

    private Task Later(double seconds) => Graph.Clock.Delay(TimeSpan.FromSeconds(seconds));

    private Point2? Here() => _transforms.TryLookupLatest("map", "base_link", out var pose, out _)
        ? new Point2(pose.Translation.X, pose.Translation.Y)
        : null;

    private Task<Outcome> DriveAsync(Pose2 goal, Action<NavigateToPose.Feedback>? onFeedback = null) =>
        RunAsync(async () => await (await SendAsync(goal, onFeedback)).Result);

    private async Task<Goal> SendAsync(Pose2 goal, Action<NavigateToPose.Feedback>? onFeedback = null)
    {
        var sent = await _client.SendGoalAsync(new NavigateToPose.Goal
        {
            Pose = new PoseStamped
            {
                Header = new Header { FrameId = "map", Stamp = Graph.Clock.Now },
                Pose = RigidTransform.FromPlanar(goal.X, goal.Y, goal.Yaw).ToPose(),
            },
        }, onFeedback);
        Assert.That(sent.Accepted, "the goal was rejected");
        return sent;
    }
}
