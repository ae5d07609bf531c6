using Astro.Home;
using Astro.Messages.NavMsgs;
using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>Counts the metres that the robot drives, by <c>odom</c>.</summary>
internal sealed class Odometer : IAsyncDisposable
{
    /// <summary>A longer step between two odometry messages is a jump of the estimate, not driving (m).</summary>
    private const double LongestStep = 0.5;

    private readonly ISubscription _odometry;
    private Point2? _last;

    public Odometer(INode node) => _odometry = node.CreateSubscription<Odometry>("odom", Measure, reuse: true);

    /// <summary>Driven since the start (m).</summary>
    public double Distance { get; private set; }

    public ValueTask DisposeAsync() => _odometry.DisposeAsync();

    private void Measure(Odometry odometry)
    {
        var position = odometry.Pose.Pose.Position;
        var here = new Point2(position.X, position.Y);
        if (_last is { } last && last.DistanceTo(here) is var step and < LongestStep)
            Distance += step;
        _last = here;
    }
}
