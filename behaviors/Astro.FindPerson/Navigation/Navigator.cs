using Astro.Home;
using Astro.Messages.Nav2Msgs;
using Astro.Messages.NavMsgs;
using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>Drives the robot through <c>navigate_to_pose</c>, one goal at a time, and counts the metres.</summary>
internal sealed class Navigator : IAsyncDisposable
{
    private const string ActionName = "navigate_to_pose";

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
    private Task _following = Task.CompletedTask;

    public Navigator(INode node)
    {
        _node = node;
        Action = node.Resolve(ActionName);
        _client = new(node, NavigateToPose.Type, ActionName);
        _odometry = node.CreateSubscription<Odometry>("odom", Measure, reuse: true);
    }

    /// <summary>The action that drives.</summary>
    public string Action { get; }

    /// <summary>Whether somebody serves it.</summary>
    public bool IsReady => _client.IsReady;

    /// <summary>Driven since the start (m).</summary>
    public double Distance { get; private set; }

    /// <summary>Why the last drive that failed did so; empty when none has.</summary>
    public string LastFailure { get; private set; } = "";

    /// <summary>Sets off; a drive under way is pre-empted by the server.</summary>
    public Drive Go(Pose2 goal)
    {
        var drive = new Drive();
        _following = FollowAsync(drive, goal);
        return drive;
    }

    /// <summary>Waits until the drive that was cancelled is over: who is gone before cannot stop it any more. Gives up
    /// on navigation that does not answer.</summary>
    /// <returns>Whether it is over.</returns>
    public async Task<bool> SettleAsync()
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(_node.Closing);
        var first = await Task.WhenAny(_following, _node.Graph.Clock.Delay(ServerPatience, over.Token));
        // Not CancelAsync, which leaves the executor: simulated time would go on meanwhile.
        over.Cancel();
        return first == _following;
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
            catch (Exception gone) when (IsRestart(gone))
            {
                // It went away on the way; the goal is sent to the one that comes in its place.
                patience = RestartPatience;
            }
            catch (Exception gone) when (gone is ServiceException or GoalUnknownException or ObjectDisposedException)
            {
                Fail(drive, gone.Message);
            }
        }
    }

    /// <summary>Whether navigation is gone, or is back already and knows nothing of the goal; not so when it is there
    /// and refuses, which it would do again.</summary>
    private bool IsRestart(Exception error) => !_node.Closing.IsCancellationRequested
        && (error is GoalUnknownException || (error is ServiceException && !_client.IsReady));

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
        over.Cancel();
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
