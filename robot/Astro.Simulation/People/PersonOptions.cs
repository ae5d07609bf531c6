namespace Astro.Simulation;

/// <summary>How simulated people behave; pairs are the ends of uniform draws.</summary>
/// <param name="NoticeRange">How near a robot in sight is noticed (m).</param>
/// <param name="Reaction">From seeing the robot to turning (s).</param>
/// <param name="Forget">How long a robot out of sight is still looked for (s).</param>
/// <param name="Look">How long one look at the robot lasts (s).</param>
/// <param name="LookAway">How long between looks (s).</param>
/// <param name="HeadLimit">How far the head turns against the body, either way (rad).</param>
/// <param name="HeadRate">How fast the head turns (rad/s).</param>
/// <param name="BodyDelay">How long into a look the body follows (s).</param>
/// <param name="BodyRate">How fast the body turns (rad/s).</param>
/// <param name="SeatLimit">How far a sitting body turns from its seat, either way (rad).</param>
/// <param name="HandoverRange">How near the robot must be for an answer (m).</param>
/// <param name="Answer">From the robot's offer to the answer (s).</param>
public sealed record PersonOptions(
    double NoticeRange,
    (double Least, double Most) Reaction,
    double Forget,
    (double Least, double Most) Look,
    (double Least, double Most) LookAway,
    double HeadLimit,
    double HeadRate,
    double BodyDelay,
    double BodyRate,
    double SeatLimit,
    double HandoverRange,
    (double Least, double Most) Answer)
{
    /// <summary>People who take an interest in the robot.</summary>
    public static PersonOptions Default { get; } = new(
        NoticeRange: 4,
        Reaction: (0.4, 1.5),
        Forget: 1,
        Look: (3, 6),
        LookAway: (1, 3),
        HeadLimit: 75 * Math.PI / 180,
        HeadRate: Math.PI / 2,
        BodyDelay: 1.5,
        BodyRate: 50 * Math.PI / 180,
        SeatLimit: 50 * Math.PI / 180,
        HandoverRange: 2,
        Answer: (1.5, 4));
}
