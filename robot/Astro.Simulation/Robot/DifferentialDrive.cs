using Astro.Home;

namespace Astro.Simulation;

/// <summary>
/// A two-wheeled base that follows velocity commands within its limits, moves on exact arcs, and stops at what it
/// touches.
/// </summary>
/// <param name="start">Where it begins, at rest.</param>
/// <param name="options">What it can do.</param>
public sealed class DifferentialDrive(Pose2 start, DriveOptions options)
{
    private Twist2 _command;
    private double _commandAge = double.PositiveInfinity;

    /// <summary>What it can do.</summary>
    public DriveOptions Options { get; } = options;

    /// <summary>Where it is, in <c>map</c>.</summary>
    public Pose2 Pose { get; private set; } = start;

    /// <summary>How it moves now.</summary>
    public Twist2 Velocity { get; private set; }

    /// <summary>How far it has driven in all (m).</summary>
    public double Travelled { get; private set; }

    /// <summary>Whether it was stopped by something in the last step.</summary>
    public bool Collided { get; private set; }

    /// <summary>Asks for a velocity; it holds until the next one or until the timeout.</summary>
    public void Command(Twist2 velocity) => (_command, _commandAge) = (velocity, 0);

    /// <summary>Puts it somewhere, at rest.</summary>
    /// <param name="pose">Where, in <c>map</c>.</param>
    /// <param name="travelled">How far it had driven (m).</param>
    public void Place(Pose2 pose, double travelled) => (Pose, Travelled, Velocity) = (pose, travelled, default);

    /// <summary>Moves on by <paramref name="seconds"/>.</summary>
    /// <param name="seconds">Length of the step (s).</param>
    /// <param name="surroundings">What it may run into.</param>
    /// <param name="people">Who it may run into.</param>
    public void Step(double seconds, Surroundings surroundings, ReadOnlySpan<SimulatedPerson> people)
    {
        var wanted = _commandAge < Options.CommandTimeout ? _command : default;
        _commandAge += seconds;
        Velocity = new(
            Approach(Velocity.Linear, wanted.Linear, Options.MaxSpeed, Options.MaxAcceleration * seconds),
            Approach(Velocity.Angular, wanted.Angular, Options.MaxTurnRate, Options.MaxTurnAcceleration * seconds));
        var next = Arc(Pose, Velocity, seconds);
        Collided = Velocity.Linear != 0 && IsBlocked(next.Position, surroundings, people);
        if (Collided)
        {
            Velocity = Velocity with { Linear = 0 };
            next = Arc(Pose, Velocity, seconds);
        }

        Travelled += Math.Abs(Velocity.Linear) * seconds;
        Pose = next;
    }

    /// <summary>Where a constant velocity leads.</summary>
    internal static Pose2 Arc(Pose2 from, Twist2 velocity, double seconds)
    {
        double turn = velocity.Angular * seconds, length = velocity.Linear * seconds;
        // The chord of an arc, which points along the mean heading.
        double chord = Math.Abs(turn) < 1e-9 ? length : length * Math.Sin(turn / 2) / (turn / 2);
        var (sin, cos) = Math.SinCos(from.Yaw + turn / 2);
        return new(from.X + chord * cos, from.Y + chord * sin, Angles.Wrap(from.Yaw + turn));
    }

    private bool IsBlocked(Point2 next, Surroundings surroundings, ReadOnlySpan<SimulatedPerson> people)
    {
        if (surroundings.Touches(next, Options.Radius))
            return true;
        foreach (var person in people)
        {
            double now = person.Position.DistanceTo(Pose.Position), then = person.Position.DistanceTo(next);
            if (then < Options.Radius + SimulatedPerson.Radius && then < now)
                return true;
        }

        return false;
    }

    private static double Approach(double current, double wanted, double limit, double change) =>
        current + Math.Clamp(Math.Clamp(wanted, -limit, limit) - current, -change, change);
}
