using Astro.Simulation.Rendering;

namespace Astro.Simulation.Studio;

/// <summary>Over what portraits range; every draw is uniform, that of the width in its logarithm.</summary>
public sealed record PortraitOptions
{
    /// <summary>Of every draw.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How far the face is turned aside at most, against the line of sight (rad, up to 1.5).</summary>
    public double MostYaw { get; init; } = double.DegreesToRadians(60);

    /// <summary>How far it looks up or down at most, against the line of sight (rad, up to 1).</summary>
    public double MostPitch { get; init; } = double.DegreesToRadians(25);

    /// <summary>How far the image is tilted at most (rad).</summary>
    public double MostRoll { get; init; } = double.DegreesToRadians(8);

    /// <summary>Width of the face's box at least (px), 8 or more.</summary>
    public double LeastWidth { get; init; } = 16;

    /// <summary>Width of the face's box at most (px), 165 or less.</summary>
    public double MostWidth { get; init; } = 160;

    /// <summary>How often something is worn on the head: the share of looks, 0 to 1.</summary>
    public double Hats { get; init; } = Look.UsualHats;

    /// <summary>How often glasses are worn: the share of looks, 0 to 1, whoever it is; null for as often as in life.
    /// </summary>
    public double? Glasses { get; init; }

    /// <summary>How often somebody comes with another haircut and hair colour, hat and frames: the share of looks, 0
    /// to 1.</summary>
    public double Makeovers { get; init; }

    /// <summary>How many views in sequence show one look: expression, clothes, what is worn on the head.</summary>
    public int ViewsPerLook { get; init; } = 2;
}
