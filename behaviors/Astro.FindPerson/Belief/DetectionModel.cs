namespace Astro.FindPerson;

/// <summary>
/// How likely one camera frame shows a face well enough to act on it, given that a person stands at a place: the
/// likelihood behind every "not here" (Bourgault, Furukawa &amp; Durrant-Whyte 2003, "Coordinated decentralized
/// search").
/// </summary>
/// <remarks>
/// Frames of one glance are far from independent, so the chances are set well below what a detector reaches on single
/// frames: a second's glance at somebody who faces the camera finds them 19 times in 20.
/// </remarks>
internal sealed record DetectionModel
{
    /// <summary>Chance per frame for a near, lit face turned to the camera.</summary>
    public double Facing { get; init; } = 0.25;

    /// <summary>Chance per frame for somebody turned away, who may look round at the robot.</summary>
    public double TurnedAway { get; init; } = 0.015;

    /// <summary>How far a head may be turned from the camera and still be recognised (rad).</summary>
    public double FacingLimit { get; init; } = 55 * Math.PI / 180;

    /// <summary>Up to this distance (m) a face is large enough to tell whose it is.</summary>
    public double NearRange { get; init; } = 2.6;

    /// <summary>Beyond this distance (m) nothing is seen.</summary>
    public double FarRange { get; init; } = 5.0;

    /// <summary>Chance that one frame shows the face.</summary>
    /// <param name="distance">Camera to person (m).</param>
    /// <param name="turn">Between the person's heading and their line to the camera (rad, 0 to π).</param>
    /// <param name="light">Of the room, 0 (dark) to 1 (bright).</param>
    public double PerFrame(double distance, double turn, double light)
    {
        if (distance >= FarRange)
            return 0;
        var size = distance <= NearRange ? 1 : (FarRange - distance) / (FarRange - NearRange);
        return size * Math.Min(1, 2 * light) * (turn <= FacingLimit ? Facing : TurnedAway);
    }

    /// <summary>Chance that at least one of <paramref name="frames"/> shows the face.</summary>
    public double PerLook(double distance, double turn, double light, int frames) =>
        1 - Math.Pow(1 - PerFrame(distance, turn, light), frames);
}
