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

    private readonly double[] _ranges = new double[Beams];
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
            _ranges[i] = solid.Resolution * surroundings.Rays.Cast(
                eye.X, eye.Y, dx * cosOfMap + dy * sinOfMap, dy * cosOfMap - dx * sinOfMap, limit);
        }

        foreach (var person in people)
            Add(pose.InverseTransform(person.Position));
        for (int i = 0; i < Beams; i++)
        {
            // Drawn for every beam, so that one beam's fate does not shift another's noise.
            double error = deviation * Gaussian();
            ranges[i] = _ranges[i] > MaxRange
                ? float.PositiveInfinity
                : (float)Math.Max(MinRange, _ranges[i] + error);
        }
    }

    /// <summary>Lets somebody stop the beams that they are in the way of.</summary>
    /// <param name="centre">Where they are against the robot.</param>
    private void Add(Point2 centre)
    {
        double distance = centre.Length;
        if (distance > MaxRange + SimulatedPerson.Radius)
            return;
        double half = distance <= SimulatedPerson.Radius ? Math.PI : Math.Asin(SimulatedPerson.Radius / distance);
        int first = (int)Math.Ceiling((centre.Angle - half - FirstAngle) / AngleStep);
        int last = (int)Math.Floor((centre.Angle + half - FirstAngle) / AngleStep);
        for (int beam = first; beam <= last; beam++)
        {
            int i = (beam + Beams) % Beams;
            var (sin, cos) = Directions[i];
            double along = centre.X * cos + centre.Y * sin, aside = centre.Y * cos - centre.X * sin;
            double depth = SimulatedPerson.Radius * SimulatedPerson.Radius - aside * aside;
            if (along > 0 && depth > 0)
                _ranges[i] = Math.Min(_ranges[i], Math.Max(0, along - Math.Sqrt(depth)));
        }
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
