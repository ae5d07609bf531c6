namespace Astro.FindPerson;

/// <summary>What the search assumes of the robot, and when it gives up.</summary>
public sealed record SearchOptions
{
    /// <summary>Prior probability that the person is out.</summary>
    public double NotHomePrior { get; init; } = 0.2;

    /// <summary>The search ends when "not at home" is at least this probable.</summary>
    public double NotHomeVerdict { get; init; } = 0.85;

    /// <summary>Average speed over ground, for travel times (m/s).</summary>
    public double Speed { get; init; } = 0.4;

    /// <summary>Turning to one direction and looking there takes this long (s).</summary>
    public double SecondsPerHeading { get; init; } = 2.0;

    /// <summary>Camera frames that one look in one direction yields.</summary>
    public int FramesPerLook { get; init; } = 8;

    /// <summary>Directions of a full sweep; with a 60° camera eight leave 15° of overlap.</summary>
    public int HeadingsPerSweep { get; init; } = 8;

    /// <summary>A direction is left out of a sweep when it promises less than this share of the viewpoint.</summary>
    public double LeastHeadingShare { get; init; } = 0.03;

    /// <summary>A viewpoint is worth driving to when it would find the person at least this likely.</summary>
    public double LeastGain { get; init; } = 0.004;
}
