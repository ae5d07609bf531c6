using Astro.Home;
using Astro.Messages.GeometryMsgs;
using Astro.Messages.LifecycleMsgs;
using Astro.Messages.Nav2Msgs;
using Astro.Messages.NavMsgs;
using Astro.Messages.SensorMsgs;
using Astro.Ros;
using Goal = Astro.Ros.ServerGoal<
    Astro.Messages.Nav2Msgs.NavigateToPose.Goal,
    Astro.Messages.Nav2Msgs.NavigateToPose.Result,
    Astro.Messages.Nav2Msgs.NavigateToPose.Feedback>;

namespace Astro.Simulation;

/// <summary>
/// Serves <c>navigate_to_pose</c> (nav2_msgs/NavigateToPose) as Nav2's bt_navigator does: a managed node that rejects
/// goals unless it is active. Reads <c>odom</c>, <c>scan</c> and the transforms, writes <c>cmd_vel</c> at 20 Hz. A new
/// goal takes the place of the present one.
/// </summary>
/// <remarks>Knows the home only as the robot may; people and moved furniture only from the scan.</remarks>
public sealed class NavigationNode : IAsyncDisposable, ILifecycle
{
    /// <summary>What Nav2 calls the node that serves the action.</summary>
    public const string NodeName = "bt_navigator";

    private static readonly TimeSpan ControlPeriod = TimeSpan.FromMilliseconds(50);

    // How long a goal may wait for the first transforms.
    private static readonly TimeSpan TransformPatience = TimeSpan.FromSeconds(1);

    private static readonly Task<CallbackResult> Done = Task.FromResult(CallbackResult.Success);

    private readonly INode _node;
    private readonly Navigator _navigator;
    private readonly TransformBuffer _transforms;
    private readonly IPublisher<Twist> _commands;
    private readonly LifecycleNode _life;
    private Twist2 _velocity;

    /// <summary>Starts to serve on a node of its own; disposing that node ends it too.</summary>
    /// <param name="node">The node, owned from now on.</param>
    /// <param name="home">Where it drives.</param>
    /// <param name="options">Speeds, tolerances and patience.</param>
    public NavigationNode(INode node, FloorPlan home, NavigationOptions? options = null)
    {
        _node = node;
        _navigator = new(home, options);
        _transforms = new(node);
        _commands = node.CreatePublisher<Twist>("cmd_vel");
        node.CreateSubscription<Odometry>("odom", Measure, reuse: true);
        node.CreateSubscription<LaserScan>("scan", Observe, QosProfile.SensorData, reuse: true);
        _ = new ActionServer<NavigateToPose.Goal, NavigateToPose.Result, NavigateToPose.Feedback>(
            node, NavigateToPose.Type, "navigate_to_pose", DriveAsync,
            _ => IsActive ? null : "navigation is not active");
        _life = new(node, this);
        // Active at once: neither has anything to wait for.
        _ = _life.ChangeAsync(Transition.TransitionConfigure);
        _ = _life.ChangeAsync(Transition.TransitionActivate);
    }

    private bool IsActive => _life.State == LifecycleState.Active;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _transforms.DisposeAsync();
        await _node.DisposeAsync();
    }

    Task<CallbackResult> ILifecycle.ConfigureAsync() => Done;

    Task<CallbackResult> ILifecycle.ActivateAsync() => Done;

    Task<CallbackResult> ILifecycle.DeactivateAsync() => Done;

    Task<CallbackResult> ILifecycle.CleanUpAsync() => Done;

    Task<CallbackResult> ILifecycle.ShutDownAsync(LifecycleState previous) => Done;

    Task<CallbackResult> ILifecycle.ProcessErrorAsync(LifecycleState previous) => Done;

    private async Task<GoalOutcome<NavigateToPose.Result>> DriveAsync(Goal goal)
    {
        var clock = _node.Graph.Clock;
        var began = clock.Now;
        if (goal.Goal.Pose.Header.FrameId is not Frames.Map || goal.Goal.Pose.Pose.ToPose2() is not { } target)
            return Failed(NavigationError.PlannerTransform, "expected a valid pose in the frame 'map'");
        while (Locate() is null && clock.Now - began < TransformPatience)
            await clock.Delay(ControlPeriod, goal.Canceling);
        if (Locate() is not { } start)
            return Failed(NavigationError.ControllerTransform, "the robot's place in 'map' is not known");
        _navigator.Start(start, target, clock.Now.Seconds);
        for (int tick = 0; _navigator.State == NavigationState.Driving; tick++)
        {
            var robot = Locate() ?? start;
            Command(_navigator.Update(robot, _velocity, clock.Now.Seconds));
            if (tick % 2 == 0)
                goal.PublishFeedback(Feedback(robot, began));
            await clock.Delay(ControlPeriod);
            if (goal.Canceling.IsCancellationRequested)
                return Stopped(goal.IsPreempted);
            if (!IsActive)
                return GivenUp();
        }

        Command(default);
        return _navigator.State == NavigationState.Succeeded
            ? GoalOutcome.Succeeded(new NavigateToPose.Result())
            : Failed(_navigator.Error, _navigator.Error.Describe());
    }

    /// <summary>Ends a goal early; a robot that has the next goal already need not stop in between.</summary>
    private GoalOutcome<NavigateToPose.Result> Stopped(bool preempted)
    {
        _navigator.Cancel();
        if (!preempted)
            Command(default);
        return GoalOutcome.Canceled(new NavigateToPose.Result());
    }

    /// <summary>Ends the goal of a server that was deactivated, as Nav2's does: without a reason.</summary>
    private GoalOutcome<NavigateToPose.Result> GivenUp()
    {
        _navigator.Cancel();
        Command(default);
        return GoalOutcome.Aborted(new NavigateToPose.Result());
    }

    private void Measure(Odometry odometry) =>
        _velocity = new(odometry.Twist.Twist.Linear.X, odometry.Twist.Twist.Angular.Z);

    private void Observe(LaserScan scan)
    {
        if (Locate() is { } robot)
            _navigator.Observe(robot, scan.Ranges, scan.AngleMin, scan.AngleIncrement, scan.Header.Stamp.Seconds);
    }

    private Pose2? Locate() => _transforms.TryLookupLatest(Frames.Map, Frames.BaseLink, out var pose, out _)
        ? new Pose2(pose.Translation.X, pose.Translation.Y, pose.Yaw)
        : null;

    private void Command(Twist2 velocity) => _commands.Publish(new()
    {
        Linear = new Vector3 { X = velocity.Linear },
        Angular = new Vector3 { Z = velocity.Angular },
    });

    private NavigateToPose.Feedback Feedback(Pose2 robot, Time began) => new()
    {
        CurrentPose = robot.ToMessage(Frames.Map, _node.Graph.Clock.Now),
        NavigationTime = _node.Graph.Clock.Now - began,
        EstimatedTimeRemaining = TimeSpan.FromSeconds(_navigator.TimeRemaining),
        DistanceRemaining = (float)_navigator.DistanceRemaining,
    };

    private static GoalOutcome<NavigateToPose.Result> Failed(NavigationError error, string message) =>
        GoalOutcome.Aborted(new NavigateToPose.Result { ErrorCode = (ushort)error, ErrorMsg = message });
}
