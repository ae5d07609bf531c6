using Astro.Home;
using Astro.Messages.Nav2Msgs;
using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>Drives the robot through <c>navigate_to_pose</c>, one goal at a time.</summary>
internal sealed class Navigator : IAsyncDisposable
{
    private const string ActionName = "navigate_to_pose";

    /// <summary>How long a drive waits for navigation to come up.</summary>
    private static readonly TimeSpan ServerPatience = TimeSpan.FromSeconds(2);

    /// <summary>How long it waits for navigation that went away on the way: whoever respawns it needs a
    /// while.</summary>
    private static readonly TimeSpan RestartPatience = TimeSpan.FromSeconds(30);

    /// <summary>Between two questions for its state.</summary>
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(0.5);

    private readonly INode _node;
    private readonly ActionClient<NavigateToPose.Goal, NavigateToPose.Result, NavigateToPose.Feedback> _client;
    private readonly NavigatorLifecycle _lifecycle;
    private Drive? _drive;
    private Task _following = Task.CompletedTask;

    /// <param name="node">Whose drives they are.</param>
    /// <param name="server">The managed node that serves the action.</param>
    public Navigator(INode node, string server)
    {
        _node = node;
        Action = node.Resolve(ActionName);
        _client = new(node, NavigateToPose.Type, ActionName);
        _lifecycle = new NavigatorLifecycle(node, server);
    }

    /// <summary>The action that drives.</summary>
    public string Action { get; }

    /// <summary>Why the last drive that failed did so; empty when none has.</summary>
    public string LastFailure { get; private set; } = "";

    /// <summary>That nobody serves the action, in words; null when somebody does.</summary>
    public string? WhyAbsent => _client.IsReady ? null : $"no action {Action}: is navigation running?";

    /// <summary>Why the server takes no goals now, in words; null when it does.</summary>
    public Task<string?> WhyInactiveAsync() => _lifecycle.WhyInactiveAsync();

    /// <summary>Sets off; a drive under way is pre-empted by the server.</summary>
    public Drive Go(Pose2 goal)
    {
        _drive?.Supersede();
        _drive = new Drive(goal);
        _following = FollowAsync(_drive);
        return _drive;
    }

    /// <summary>Whether the last drive was to this pose and navigation failed at it.</summary>
    public bool HasFailed(Pose2 goal) =>
        _drive is { State: DriveState.Failed, Canceling.IsCancellationRequested: false } last && last.Goal == goal;

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
        await _lifecycle.DisposeAsync();
        await _client.DisposeAsync();
    }

    private async Task FollowAsync(Drive drive)
    {
        var restarted = false;
        while (drive.State == DriveState.Underway)
        {
            try
            {
                restarted = await TryAsync(drive, restarted);
            }
            catch (OperationCanceledException)
            {
                drive.State = DriveState.Failed;
            }
            catch (Exception gone) when (IsRestart(gone))
            {
                // It went away on the way; the goal is sent to the one that comes in its place.
                restarted = true;
            }
            catch (Exception gone) when (gone is ServiceException or GoalUnknownException or ObjectDisposedException)
            {
                Fail(drive, gone.Message);
            }
        }
    }

    /// <summary>Whether navigation is gone, or was and is back already and knows nothing of the goal; not so when it is
    /// there and refuses, which it would do again.</summary>
    private bool IsRestart(Exception error) => !_node.Closing.IsCancellationRequested
        && (error is GoalUnknownException or ServerGoneException || (error is ServiceException && !_client.IsReady));

    /// <summary>Sends the goal and sees it through.</summary>
    /// <returns>Whether to send it again, since the server has stopped to work.</returns>
    private async Task<bool> TryAsync(Drive drive, bool restarted)
    {
        if (await WhyNotThereAsync(restarted, drive.Canceling) is { } absent)
        {
            Fail(drive, absent);
            return false;
        }

        if (drive.State != DriveState.Underway)
            return false;
        var pose = Poses.InMap(drive.Goal, _node.Graph.Clock.Now);
        var sent = await _client.SendGoalAsync(new NavigateToPose.Goal { Pose = pose });
        if (!sent.Accepted)
            return await IsStoppedAsync(drive, "navigation rejected the goal");
        using var cancel = drive.Canceling.Register(() => _ = sent.CancelAsync());
        var outcome = await sent.Result;
        var (status, code) = (outcome.Status, outcome.Result.ErrorCode);
        var why = NavigationErrors.Describe(outcome);
        // A server that is deactivated gives its goals up and says no more.
        if (status == GoalStatus.Aborted && code == 0)
            return await IsStoppedAsync(drive, why);
        if (status == GoalStatus.Succeeded && code == 0 && drive.State == DriveState.Underway)
            drive.State = DriveState.Arrived;
        else
            Fail(drive, why);
        return false;
    }

    /// <summary>Whether the server has stopped to work; if not, the drive has failed.</summary>
    private async Task<bool> IsStoppedAsync(Drive drive, string why)
    {
        if (drive.State == DriveState.Underway && await _lifecycle.WhyInactiveAsync() is not null)
            return true;
        Fail(drive, why);
        return false;
    }

    /// <summary>Waits for the server; for one that was there before also until it works again.</summary>
    private async Task<string?> WhyNotThereAsync(bool restarted, CancellationToken cancellation)
    {
        var deadline = _node.Graph.Clock.Steady + (restarted ? RestartPatience : ServerPatience);
        if (!await ServerComesAsync(deadline - _node.Graph.Clock.Steady, cancellation))
            return WhyAbsent;
        while (restarted && await _lifecycle.WhyInactiveAsync() is { } why)
        {
            if (_node.Graph.Clock.Steady >= deadline)
                return why;
            await _node.Graph.Clock.Delay(AskAgain, cancellation);
        }

        cancellation.ThrowIfCancellationRequested();
        return null;
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
        if (drive.State != DriveState.Underway)
            return;
        drive.State = DriveState.Failed;
        if (!drive.Canceling.IsCancellationRequested)
            LastFailure = why;
    }
}
