using Astro.Home;

namespace Astro.Simulation;

/// <summary>
/// Steers along a path by regulated pure pursuit with rotation to heading.
/// </summary>
/// <remarks>
/// Source: S. Macenski et al., "Regulated Pure Pursuit for Robot Path Tracking", Autonomous Robots 47 (2023): aims at a
/// point ahead on the path and slows down in curves, near obstacles and near the goal. Here the point ahead is always
/// one to which the straight way is clear.
/// </remarks>
internal sealed class PathFollower(Costmap costmap, NavigationOptions options)
{
    private const double MinLookahead = 0.25;
    private const double MaxLookahead = 0.55;
    private const double LookaheadTime = 1.0;
    private const double Deceleration = 0.5;
    private const double TurnDeceleration = 2.0;
    private const double CreepSpeed = 0.06;
    private const double CreepTurn = 0.15;
    private const double MinCurveRadius = 0.6;
    private const double TurnFirst = 0.6;
    private const double TurnedEnough = 0.15;
    private const double Margin = 0.08;

    private IReadOnlyList<Pose2> _path = [];
    private int _nearest;
    private bool _turning;

    /// <summary>How much of the path is left (m).</summary>
    public double DistanceRemaining { get; private set; }

    public void Follow(IReadOnlyList<Pose2> path) => (_path, _nearest) = (path, 0);

    /// <summary>The velocity to ask for now.</summary>
    /// <param name="robot">Where the robot is, in <c>map</c>.</param>
    /// <param name="velocity">How it moves.</param>
    /// <param name="obstacles">Unmapped things, in <c>map</c>.</param>
    public Twist2 Steer(Pose2 robot, Twist2 velocity, IReadOnlyList<Point2> obstacles)
    {
        Advance(robot.Position);
        var target = Lookahead(robot.Position, Math.Clamp(velocity.Linear * LookaheadTime, MinLookahead, MaxLookahead));
        double bearing = robot.BearingTo(target), distance = robot.Position.DistanceTo(target);
        _turning = Math.Abs(bearing) > (_turning ? TurnedEnough : TurnFirst);
        if (_turning)
            return Turn(bearing);
        double curvature = 2 * Math.Sin(bearing) / Math.Max(distance, 1e-3);
        double speed = options.Speed * Math.Min(1, 1 / (MinCurveRadius * Math.Max(1e-3, Math.Abs(curvature))));
        speed = Math.Min(speed, options.Speed * Clearance(robot.Position));
        speed = Math.Max(CreepSpeed, Math.Min(speed, Math.Sqrt(2 * Deceleration * DistanceRemaining)));
        var command = new Twist2(speed, speed * curvature);
        return IsClear(robot, command, obstacles) ? command : default;
    }

    /// <summary>Turns on the spot until the bearing is zero, braking in time.</summary>
    public Twist2 Turn(double bearing) => new(0, Math.Sign(bearing)
        * Math.Clamp(Math.Sqrt(2 * TurnDeceleration * Math.Abs(bearing)), CreepTurn, options.TurnRate));

    private void Advance(Point2 robot)
    {
        double best = double.PositiveInfinity, along = 0;
        int nearest = _nearest;
        for (int i = _nearest; i < _path.Count && along < 1; i++)
        {
            double distance = _path[i].Position.DistanceTo(robot);
            if (distance < best)
                (best, nearest) = (distance, i);
            if (i + 1 < _path.Count)
                along += _path[i].Position.DistanceTo(_path[i + 1].Position);
        }

        _nearest = nearest;
        DistanceRemaining = robot.DistanceTo(_path[_nearest].Position);
        for (int i = _nearest; i + 1 < _path.Count; i++)
            DistanceRemaining += _path[i].Position.DistanceTo(_path[i + 1].Position);
    }

    private Point2 Lookahead(Point2 robot, double reach)
    {
        int i = _nearest;
        while (i + 1 < _path.Count && _path[i].Position.DistanceTo(robot) < reach)
            i++;
        while (i > _nearest + 1 && !costmap.IsClear(robot, _path[i].Position))
            i--;
        return _path[i].Position;
    }

    /// <summary>Slows the robot where obstacles are near: 1 on free floor, down to a third beside them.</summary>
    private double Clearance(Point2 robot)
    {
        var cell = costmap.Map.WorldToCell(robot);
        byte cost = costmap.Map.Contains(cell) ? costmap.Costs[costmap.Map.Index(cell)] : Costmap.Inscribed;
        return 1 - 0.67 * Math.Min(1.0, cost / (double)Costmap.Inscribed);
    }

    /// <summary>Whether the robot could drive on as commanded, and brake, without touching anything unmapped.</summary>
    private bool IsClear(Pose2 robot, Twist2 command, IReadOnlyList<Point2> obstacles)
    {
        double reach = options.Costmap.RobotRadius + Margin;
        double horizon = 0.4 + command.Linear / Deceleration;
        for (double time = 0.1; time <= horizon; time += 0.1)
        {
            var then = DifferentialDrive.Arc(robot, command, time).Position;
            foreach (var obstacle in obstacles)
            {
                double distance = obstacle.DistanceTo(then);
                if (distance < reach && distance < obstacle.DistanceTo(robot.Position))
                    return false;
            }
        }

        return true;
    }
}
