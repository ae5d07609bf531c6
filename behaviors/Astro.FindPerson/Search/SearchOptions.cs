namespace Astro.FindPerson;

/// <summary>What the search assumes of the robot, and when it gives up.</summary>
public sealed record SearchOptions
{
    /// <summary>Prior probability that the person is out.</summary>
    public double NotHomePrior { get; init; } = 0.2;

    /// <summary>The search ends when "not at home" is at least this probable.</summary>
    public double NotHomeVerdict { get; init; } = 0.88;

    /// <summary>Average speed over ground, for travel times (m/s).</summary>
    public double Speed { get; init; } = 0.4;

    /// <summary>Average speed of a turn on the spot (rad/s).</summary>
    public double TurnRate { get; init; } = 1.0;

    /// <summary>Turning to one direction and looking there takes this long (s).</summary>
    public double SecondsPerHeading { get; init; } = 2.0;

    /// <summary>Camera frames that one look in one direction yields.</summary>
    public int FramesPerLook { get; init; } = 8;

    /// <summary>Directions of a full sweep; with a 60° camera eight leave 15° of overlap.</summary>
    public int HeadingsPerSweep { get; init; } = 8;

    /// <summary>A direction is left out of a sweep when it promises less than this share of the viewpoint.</summary>
    public double LeastHeadingShare { get; init; } = 0.03;

    /// <summary>A direction is left out too when it promises less than this share of what the whole plan finds in the
    /// same time.</summary>
    public double LeastRate { get; init; } = 0.4;

    /// <summary>A drive to a viewpoint is broken off when less than this share of its promise is left.</summary>
    public double LeastPromise { get; init; } = 0.3;

    /// <summary>How many orders of the viewpoints are tried where the best is out of reach.</summary>
    public int PlanBudget { get; init; } = 20_000;

    /// <summary>A viewpoint is worth driving to when it would find the person at least this likely.</summary>
    public double LeastGain { get; init; } = 0.004;

    /// <summary>
    /// A goal that sets no time limit ends after <see cref="LeastTimeLimit"/> and this much longer for each square
    /// metre of the home (s): about three times what searching it in vain takes. 0 for no limit.
    /// </summary>
    public double TimeLimitPerArea { get; init; } = 8;

    /// <summary>What a goal gets in the smallest home (s).</summary>
    public double LeastTimeLimit { get; init; } = 600;

    /// <summary>The time limit (s) in a home of that area (m²), for a goal that sets none; 0 for none.</summary>
    public double TimeLimitFor(double area) => TimeLimitPerArea > 0 ? LeastTimeLimit + TimeLimitPerArea * area : 0;

    /// <summary>
    /// Turning by an angle (rad) and looking takes this long (s): turns beyond the next direction take longer.
    /// </summary>
    internal double SecondsToLook(double turn) =>
        SecondsPerHeading + Math.Max(0, turn - 2 * Math.PI / HeadingsPerSweep) / TurnRate;
}
