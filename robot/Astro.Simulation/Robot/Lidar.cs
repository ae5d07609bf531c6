using Astro.Home;

namespace Astro.Simulation;

/// <summary>A planar scanner in the middle of the robot: 360 beams, one a degree, from straight back
/// counter-clockwise.</summary>
/// <param name="noise">The source of its range noise.</param>
/// <param name="deviation">Standard deviation of that noise (m).</param>
public sealed class Lidar(Random noise, double deviation = 0.01)
{
    /// <summary>Beams in a scan.</summary>
    public const int Beams = 360;

    /// <summary>Angle of the first beam against the robot's heading (rad).</summary>
    public const double FirstAngle = -Math.PI;

    /// <summary>From one beam to the next (rad).</summary>
    public const double AngleStep = 2 * Math.PI / Beams;

    /// <summary>The nearest that it measures (m).</summary>
    public const double MinRange = 0.1;

    /// <summary>The farthest that it measures (m); beyond, a beam reads positive infinity (REP-117).</summary>
    public const double MaxRange = 12.0;

    // Of each beam against the heading.
    private static readonly (double Sin, double Cos)[] Directions =
        [.. Enumerable.Range(0, Beams).Select(beam => Math.SinCos(FirstAngle + beam * AngleStep))];

    private double? _spare;

    /// <summary>Measures once.</summary>
    /// <param name="pose">Where the robot is, in <c>map</c>.</param>
    /// <param name="surroundings">What its beams hit.</param>
    /// <param name="people">Whom its beams hit.</param>
    /// <param name="ranges">Receives <see cref="Beams"/> ranges (m).</param>
    public void Scan(Pose2 pose, Surroundings surroundings, ReadOnlySpan<SimulatedPerson> people, Span<float> ranges)
    {
        var solid = surroundings.Solid;
        var eye = solid.Origin.InverseTransform(pose.Position) * (1 / solid.Resolution);
        var (sin, cos) = Math.SinCos(pose.Yaw);
        var (sinOfMap, cosOfMap) = Math.SinCos(solid.Origin.Yaw);
        double limit = MaxRange / solid.Resolution;
        for (int i = 0; i < Beams; i++)
        {
            var (sinBeam, cosBeam) = Directions[i];
            double dx = cos * cosBeam - sin * sinBeam, dy = sin * cosBeam + cos * sinBeam;
            double range = solid.Resolution * surroundings.Rays.Cast(
                eye.X, eye.Y, dx * cosOfMap + dy * sinOfMap, dy * cosOfMap - dx * sinOfMap, limit);
            foreach (var person in people)
                range = Math.Min(range, ToPerson(person.Position - pose.Position, dx, dy));
            // Drawn for every beam, so that one beam's fate does not shift another's noise.
            double error = deviation * Gaussian();
            ranges[i] = range > MaxRange ? float.PositiveInfinity : (float)Math.Max(MinRange, range + error);
        }
    }

    private static double ToPerson(Point2 centre, double cos, double sin)
    {
        double along = centre.X * cos + centre.Y * sin, aside = centre.Y * cos - centre.X * sin;
        double depth = SimulatedPerson.Radius * SimulatedPerson.Radius - aside * aside;
        return along <= 0 || depth <= 0 ? double.PositiveInfinity : Math.Max(0, along - Math.Sqrt(depth));
    }

    /// <summary>Draws from the normal distribution, two at a time (Box and Muller, 1958).</summary>
    private double Gaussian()
    {
        if (_spare is { } spare)
        {
            _spare = null;
            return spare;
        }

        double length = Math.Sqrt(-2 * Math.Log(1 - noise.NextDouble()));
        var (sin, cos) = Math.SinCos(2 * Math.PI * noise.NextDouble());
        _spare = length * sin;
        return length * cos;
    }
}
