using Astro.Home;

namespace Astro.FindPerson;

/// <summary>Whether a drive is still under way.</summary>
internal enum DriveState
{
    Underway,
    Arrived,
    Failed,
}

/// <summary>One goal that the robot was sent to.</summary>
/// <param name="goal">Where to, in <c>map</c>.</param>
internal sealed class Drive(Pose2 goal)
{
    private readonly CancellationTokenSource _cancel = new();

    public Pose2 Goal => goal;

    public DriveState State { get; set; } = DriveState.Underway;

    public CancellationToken Canceling => _cancel.Token;

    /// <summary>Another goal has taken this one's place: whatever comes of it now is no failure of navigation, and it
    /// is not sent again.</summary>
    public void Supersede()
    {
        if (State == DriveState.Underway)
            State = DriveState.Failed;
    }

    /// <summary>Stops the robot unless the drive is over.</summary>
    public void Cancel()
    {
        if (State == DriveState.Underway)
            _cancel.Cancel();
    }
}
