using Astro.Home;
using Astro.Messages.Nav2Msgs;
using Astro.Messages.NavMsgs;
using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>Drives the robot through <c>navigate_to_pose</c>, one goal at a time, and counts the metres.</summary>
internal sealed class Navigator : IAsyncDisposable
{
    /// <summary>A longer step between two odometry messages is a jump of the estimate, not driving (m).</summary>
    private const double LongestStep = 0.5;

    /// <summary>How long a drive waits for navigation to come up.</summary>
    private static readonly TimeSpan ServerPatience = TimeSpan.FromSeconds(2);

    /// <summary>How long it waits for navigation that went away on the way: whoever respawns it needs a
    /// while.</summary>
    private static readonly TimeSpan RestartPatience = TimeSpan.FromSeconds(30);

    private readonly INode _node;
    private readonly ActionClient<NavigateToPose.Goal, NavigateToPose.Result, NavigateToPose.Feedback> _client;
    private readonly ISubscription _odometry;
    private Point2? _last;

    public Navigator(INode node)
    {
        _node = node;
        _client = new(node, NavigateToPose.Type, "navigate_to_pose");
        _odometry = node.CreateSubscription<Odometry>("odom", Measure, reuse: true);
    }

    /// <summary>Driven since the start (m).</summary>
    public double Distance { get; private set; }

    /// <summary>Why the last drive that failed did so; empty when none has.</summary>
    public string LastFailure { get; private set; } = "";

    /// <summary>Sets off; a drive under way is pre-empted by the server.</summary>
    public Drive Go(Pose2 goal)
    {
        var drive = new Drive();
        _ = FollowAsync(drive, goal);
        return drive;
    }

    public async ValueTask DisposeAsync()
    {
        await _odometry.DisposeAsync();
        await _client.DisposeAsync();
    }

    private async Task FollowAsync(Drive drive, Pose2 goal)
    {
        var patience = ServerPatience;
        while (drive.State == DriveState.Underway)
        {
            try
            {
                await TryAsync(drive, goal, patience);
            }
            catch (OperationCanceledException)
            {
                drive.State = DriveState.Failed;
            }
            catch (ServiceException) when (!_node.Closing.IsCancellationRequested)
            {
                // It went away on the way; the goal is sent to the one that comes in its place.
                patience = RestartPatience;
            }
            catch (Exception gone) when (gone is ServiceException or ObjectDisposedException)
            {
                Fail(drive, gone.Message);
            }
        }
    }

    private async Task TryAsync(Drive drive, Pose2 goal, TimeSpan patience)
    {
        if (!await ServerComesAsync(patience, drive.Canceling))
        {
            Fail(drive, "no action navigate_to_pose: is navigation running?");
            return;
        }

        var pose = Poses.InMap(goal, _node.Graph.Clock.Now);
        var sent = await _client.SendGoalAsync(new NavigateToPose.Goal { Pose = pose });
        if (!sent.Accepted)
        {
            Fail(drive, "navigation rejected the goal");
            return;
        }

        using var cancel = drive.Canceling.Register(() => _ = sent.CancelAsync());
        var outcome = await sent.Result;
        if (outcome.Status == GoalStatus.Succeeded && outcome.Result.ErrorCode == 0)
            drive.State = DriveState.Arrived;
        else
            Fail(drive, $"navigation error {outcome.Result.ErrorCode}: {outcome.Result.ErrorMsg}");
    }

    private async Task<bool> ServerComesAsync(TimeSpan patience, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_client.IsReady)
            return true;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var coming = _client.WaitForServerAsync(over.Token);
        var came = await Task.WhenAny(coming, _node.Graph.Clock.Delay(patience, over.Token)) == coming;
        await over.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
        return came;
    }

    private void Fail(Drive drive, string why)
    {
        drive.State = DriveState.Failed;
        if (!drive.Canceling.IsCancellationRequested)
            LastFailure = why;
    }

    private void Measure(Odometry odometry)
    {
        var position = odometry.Pose.Pose.Position;
        var here = new Point2(position.X, position.Y);
        if (_last is { } last && last.DistanceTo(here) is var step and < LongestStep)
            Distance += step;
        _last = here;
    }
}
