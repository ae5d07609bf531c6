using Astro.Home;

namespace Astro.Simulation;

/// <summary>
/// Drives to a pose: plans on the inflated map, follows the path, plans anew every second around what the scan shows,
/// and gives up when it does not get on. Knows nothing of a graph.
/// </summary>
public sealed class Navigator
{
    private const double ProgressDistance = 0.1;
    private const double ProgressTurn = 0.3;

    private readonly NavigationOptions _options;
    private readonly Costmap _costmap;
    private readonly PathPlanner _planner;
    private readonly ObstacleLayer _obstacles;
    private readonly PathFollower _follower;
    private Pose2 _goal;
    private Pose2 _progressPose;
    private double _progressTime;
    private double _nextPlan;
    private PlanStatus _planned;
    private bool _atPosition;

    /// <summary>Prepares to drive in a home.</summary>
    public Navigator(FloorPlan home, NavigationOptions? options = null)
    {
        _options = options ?? new();
        _costmap = new(home, _options.Costmap);
        _planner = new(_costmap);
        _obstacles = new(home.Map);
        _follower = new(_costmap, _options);
    }

    /// <summary>How the present or last drive stands.</summary>
    public NavigationState State { get; private set; }

    /// <summary>Why the last drive failed.</summary>
    public NavigationError Error { get; private set; }

    /// <summary>How much of the path is left (m).</summary>
    public double DistanceRemaining => State == NavigationState.Driving ? _follower.DistanceRemaining : 0;

    /// <summary>How long the rest takes at cruising speed (s).</summary>
    public double TimeRemaining => DistanceRemaining / _options.Speed;

    /// <summary>Takes in a scan.</summary>
    /// <param name="robot">Where it was taken, in <c>map</c>.</param>
    /// <param name="ranges">One range a beam (m).</param>
    /// <param name="firstAngle">Of the first beam against the heading (rad).</param>
    /// <param name="step">From one beam to the next (rad).</param>
    /// <param name="time">Now (s).</param>
    public void Observe(Pose2 robot, ReadOnlySpan<float> ranges, double firstAngle, double step, double time) =>
        _obstacles.Observe(robot, ranges, firstAngle, step, time);

    /// <summary>Takes a goal, in place of the present one. What the map alone rules out fails at once.</summary>
    /// <param name="robot">Where the robot is, in <c>map</c>.</param>
    /// <param name="goal">Where it shall be, in <c>map</c>.</param>
    /// <param name="time">Now (s).</param>
    public void Start(Pose2 robot, Pose2 goal, double time)
    {
        (_goal, _atPosition, Error) = (goal, false, NavigationError.None);
        (_progressPose, _progressTime) = (robot, time);
        _costmap.Update([]);
        var plan = _planner.Plan(robot, goal);
        if (plan.Status != PlanStatus.Found)
        {
            Fail(ErrorOf(plan.Status));
            return;
        }

        State = NavigationState.Driving;
        _follower.Follow(plan.Poses);
        if (_obstacles.HasMarks)
            Replan(robot, time);
        else
            (_planned, _nextPlan) = (PlanStatus.Found, time + _options.PlanPeriod);
    }

    /// <summary>Gives the goal up.</summary>
    public void Cancel() => State = NavigationState.Idle;

    /// <summary>Drives on; the velocity to ask of the base now.</summary>
    /// <param name="robot">Where the robot is, in <c>map</c>.</param>
    /// <param name="velocity">How it moves.</param>
    /// <param name="time">Now (s).</param>
    public Twist2 Update(Pose2 robot, Twist2 velocity, double time)
    {
        if (State != NavigationState.Driving)
            return default;
        if (!MakesProgress(robot, time))
        {
            Fail(_planned == PlanStatus.Found ? NavigationError.FailedToMakeProgress : ErrorOf(_planned));
            return default;
        }

        double distance = robot.Position.DistanceTo(_goal.Position);
        _atPosition = distance < (_atPosition ? _options.PositionTolerance : _options.PositionTolerance * 0.6);
        if (_atPosition)
            return Align(robot, velocity);
        if (time >= _nextPlan)
            Replan(robot, time);
        return _planned == PlanStatus.Found ? _follower.Steer(robot, velocity, _obstacles.Points) : default;
    }

    private Twist2 Align(Pose2 robot, Twist2 velocity)
    {
        const double Standstill = 0.05;
        double turn = Angles.Difference(robot.Yaw, _goal.Yaw);
        if (Math.Abs(turn) > _options.YawTolerance * 0.7)
            return _follower.Turn(turn);
        if (Math.Abs(velocity.Linear) < Standstill && Math.Abs(velocity.Angular) < Standstill)
            State = NavigationState.Succeeded;
        return default;
    }

    private void Replan(Pose2 robot, double time)
    {
        _nextPlan = time + _options.PlanPeriod;
        // Along an unchanged map the way that is being driven is still the best.
        if (!_costmap.Update(_obstacles.Sensed) && _planned == PlanStatus.Found)
            return;
        var plan = _planner.Plan(robot, _goal);
        _planned = plan.Status;
        if (plan.Status == PlanStatus.Found)
            _follower.Follow(plan.Poses);
    }

    private bool MakesProgress(Pose2 robot, double time)
    {
        if (robot.Position.DistanceTo(_progressPose.Position) > ProgressDistance
            || Math.Abs(Angles.Difference(robot.Yaw, _progressPose.Yaw)) > ProgressTurn)
            (_progressPose, _progressTime) = (robot, time);
        return time - _progressTime < _options.Patience;
    }

    private void Fail(NavigationError error) => (State, Error) = (NavigationState.Failed, error);

    private static NavigationError ErrorOf(PlanStatus status) => status switch
    {
        PlanStatus.StartOutsideMap => NavigationError.StartOutsideMap,
        PlanStatus.GoalOutsideMap => NavigationError.GoalOutsideMap,
        PlanStatus.StartOccupied => NavigationError.StartOccupied,
        PlanStatus.GoalOccupied => NavigationError.GoalOccupied,
        _ => NavigationError.NoValidPath,
    };
}
