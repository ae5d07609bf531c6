namespace Astro.FindPerson;

/// <summary>
/// How likely one camera frame shows a face well enough to act on it, given that a person stands at a place: the
/// likelihood behind every "not here" (Bourgault, Furukawa &amp; Durrant-Whyte 2003, "Coordinated decentralized
/// search").
/// </summary>
/// <remarks>
/// Frames of one glance are far from independent, so the chances are set well below what a detector reaches on single
/// frames: a second's glance at somebody who faces the camera finds them 19 times in 20. People look round at a robot
/// that comes into the room, which takes them a second or two and the more the farther they have to turn.
/// </remarks>
internal sealed record DetectionModel
{
    /// <summary>Chance per frame for a near, lit face turned to the camera.</summary>
    public double Facing { get; init; } = 0.25;

    /// <summary>Chance per frame for somebody whose side is turned, who only has to turn their head.</summary>
    public double Sideways { get; init; } = 0.08;

    /// <summary>Chance per frame for somebody whose back is turned.</summary>
    public double TurnedAway { get; init; } = 0.025;

    /// <summary>How far a head may be turned from the camera and still be recognised (rad).</summary>
    public double FacingLimit { get; init; } = 55 * Math.PI / 180;

    /// <summary>From how far on somebody's back is turned (rad).</summary>
    public double BackLimit { get; init; } = 125 * Math.PI / 180;

    /// <summary>
    /// Up to this distance (m) hardly a face is missed: 24 pixels wide with a 60° camera of 640 pixels. Whose it is the
    /// robot tells from nearer, but for a face that it sees it goes there.
    /// </summary>
    public double NearRange { get; init; } = 3.5;

    /// <summary>Beyond this distance (m) nothing is seen.</summary>
    public double FarRange { get; init; } = 5.0;

    /// <summary>What is left of the chances at a distance (m) and in a light of 0 (dark) to 1 (bright).</summary>
    public double Strength(double distance, double light)
    {
        if (distance >= FarRange)
            return 0;
        var size = distance <= NearRange ? 1 : (FarRange - distance) / (FarRange - NearRange);
        return size * Math.Min(1, 2 * light);
    }

    /// <summary>Chance that at least one of <paramref name="frames"/> shows the face.</summary>
    /// <param name="strength">What distance and light leave of it, 0 to 1.</param>
    /// <param name="turn">Between the person's heading and their line to the camera (rad, 0 to π).</param>
    /// <param name="frames">Of one look, at least 1.</param>
    public double PerLook(double strength, double turn, int frames)
    {
        var chance = turn <= FacingLimit ? Facing : turn <= BackLimit ? Sideways : TurnedAway;
        return 1 - Math.Pow(1 - strength * chance, frames);
    }
}
