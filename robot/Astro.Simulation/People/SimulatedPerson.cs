using Astro.Home;
using Astro.Simulation.Rendering;

namespace Astro.Simulation;

/// <summary>
/// Somebody at their spot: sways a little, notices a robot, turns head and then body towards it, and answers
/// deliveries.
/// </summary>
public sealed class SimulatedPerson
{
    /// <summary>Of the disc that a robot or a beam runs into (m).</summary>
    public const double Radius = 0.2;

    private const double SwayAmplitude = 0.01;
    private const double DeadBand = 0.05;
    private const double FacingLimit = Math.PI / 4;

    private readonly PersonOptions _options;
    private readonly Gaze _gaze;
    private readonly Spot _spot;
    private readonly double _swayPhase;
    private readonly double _swayRate;
    private double _time;
    private double? _answerLeft;

    /// <summary>Puts somebody at their spot.</summary>
    /// <param name="placed">Who and where.</param>
    /// <param name="random">The source of their draws, theirs alone.</param>
    /// <param name="options">How they behave.</param>
    public SimulatedPerson(PlacedResident placed, Random random, PersonOptions? options = null)
    {
        _options = options ?? PersonOptions.Default;
        _gaze = new(_options, random);
        (Resident, _spot) = (placed.Resident, placed.Spot);
        _swayPhase = 2 * Math.PI * random.NextDouble();
        _swayRate = 2 * Math.PI * _gaze.Draw((0.15, 0.35));
        BodyYaw = _spot.Pose.Yaw;
        Position = _spot.Pose.Position;
    }

    /// <summary>Who it is.</summary>
    public Resident Resident { get; }

    /// <summary>Where the pelvis is above the floor, in <c>map</c>.</summary>
    public Point2 Position { get; private set; }

    /// <summary>Where the body faces, in <c>map</c> (rad).</summary>
    public double BodyYaw { get; private set; }

    /// <summary>The head against the body, positive to the person's left (rad).</summary>
    public double HeadYaw { get; private set; }

    /// <summary>Standing or sitting.</summary>
    public Posture Posture => _spot.Posture;

    /// <summary>What the person pays attention to.</summary>
    public Attention Attention => _gaze.Attention;

    /// <summary>Whether the robot awaits this person's answer; the answer time starts anew with each offer.</summary>
    public bool IsOffered { get; private set; }

    /// <summary>Tells the person that the robot offers them something, or that it no longer does.</summary>
    public void Offer(bool offered) => (IsOffered, _answerLeft) = (offered, null);

    /// <summary>Lives on by <paramref name="seconds"/>.</summary>
    /// <param name="seconds">Length of the step (s).</param>
    /// <param name="robot">Where the robot is, in <c>map</c>.</param>
    /// <param name="surroundings">What may hide it.</param>
    /// <returns>Whether the person answers the offer now; once an offer.</returns>
    public bool Step(double seconds, Pose2 robot, Surroundings surroundings)
    {
        _time += seconds;
        Sway();
        double distance = Position.DistanceTo(robot.Position);
        // What the person sits in does not hide the robot from them.
        bool inSight = distance < _options.NoticeRange && surroundings.IsInSight(robot.Position, Position);
        _gaze.Step(seconds, inSight);
        TurnBody(seconds, robot.Position);
        TurnHead(seconds, robot.Position);
        return Answers(seconds, distance, robot);
    }

    private void Sway()
    {
        double phase = _swayRate * _time + _swayPhase;
        double amplitude = Posture == Posture.Standing ? SwayAmplitude : SwayAmplitude / 2;
        Position = _spot.Pose.Position + new Point2(Math.Sin(phase), Math.Sin(0.7 * phase)) * amplitude;
    }

    private void TurnBody(double seconds, Point2 robot)
    {
        double wanted = BodyYaw;
        if (Attention == Attention.Robot && _gaze.Looked > _options.BodyDelay)
            wanted = (robot - Position).Angle;
        else if (Attention == Attention.Elsewhere)
            wanted = _spot.Pose.Yaw;
        if (Posture == Posture.Sitting)
        {
            double turn = Angles.Difference(_spot.Pose.Yaw, wanted);
            wanted = _spot.Pose.Yaw + Math.Clamp(turn, -_options.SeatLimit, _options.SeatLimit);
        }

        double missing = Angles.Difference(BodyYaw, wanted);
        if (Math.Abs(missing) > DeadBand)
            BodyYaw = Angles.Wrap(BodyYaw + Limit(missing, _options.BodyRate * seconds));
    }

    private void TurnHead(double seconds, Point2 robot)
    {
        double towards = Angles.Difference(BodyYaw, (robot - Position).Angle);
        double wanted = Attention switch
        {
            Attention.Robot => towards,
            Attention.Away => towards + _gaze.Wander,
            _ => 0,
        };
        wanted = Limit(wanted, _options.HeadLimit);
        HeadYaw += Limit(wanted - HeadYaw, _options.HeadRate * seconds);
    }

    private bool Answers(double seconds, double distance, Pose2 robot)
    {
        if (!IsOffered || Resident.Acknowledges == Acknowledges.Never)
            return false;
        bool facesUs = Math.Abs(robot.BearingTo(Position)) < FacingLimit;
        if (distance > _options.HandoverRange || !facesUs || Attention == Attention.Elsewhere)
            return false;
        _answerLeft ??= _gaze.Draw(_options.Answer);
        _answerLeft -= seconds;
        if (_answerLeft > 0)
            return false;
        Offer(false);
        return true;
    }

    private static double Limit(double value, double limit) => Math.Clamp(value, -limit, limit);
}
