using Astro.Home;

namespace Astro.FindPerson;

/// <summary>
/// Finds places to look somebody in the face from: ones that the robot can get to, with no wall between, as much in
/// front of the face and as near to a wished distance as may be without a long way round.
/// </summary>
/// <param name="ground">The home.</param>
/// <param name="isForbidden">Whether the robot must not stand at a place now (m, in <c>map</c>).</param>
internal sealed class FacePlaces(SearchGround ground, Func<Point2, bool> isForbidden)
{
    /// <summary>Places nearer to each other than this show the same (m).</summary>
    private const double Same = 0.7;

    /// <summary>Up to this far to the side a face is seen as well as from the front (rad).</summary>
    private const double Frontal = Math.PI / 6;

    /// <summary>What standing aside by a radian more is worth in way (m).</summary>
    private const double Aside = 2.0;

    /// <summary>What standing a metre off the wished distance is worth in way (m).</summary>
    private const double Off = 2.0;

    private const double AngleStep = Math.PI / 12;

    private const double DistanceStep = 0.2;

    /// <summary>From a place the way leads past a candidate for viewpoints that is at most so far off (m).</summary>
    private const double Joined = 1.0;

    private readonly double[] _metres = new double[ground.Candidates.Count];

    /// <summary>The best pose to look from; null when there is none.</summary>
    /// <param name="face">Its place and where it looks (in <c>map</c>).</param>
    /// <param name="robot">Where the robot is (m, in <c>map</c>).</param>
    /// <param name="wished">Distance to the face (m).</param>
    /// <param name="nearest">Distance to the face at least (m).</param>
    /// <param name="farthest">Distance to the face at most (m).</param>
    /// <param name="tried">Places to keep off, since looking from them told nothing.</param>
    public Pose2? Find(
        Pose2 face, Point2 robot, double wished, double nearest, double farthest, IReadOnlyList<Point2> tried)
    {
        ground.Roads.From(robot, _metres);
        Pose2? best = null;
        var least = double.PositiveInfinity;
        var steps = (int)Math.Round(2 * Math.PI / AngleStep);
        for (var stand = nearest; stand <= farthest + 1e-9; stand += DistanceStep)
            for (var step = 0; step < steps; step++)
            {
                var aside = Angles.Wrap(step * AngleStep);
                var (sin, cos) = Math.SinCos(face.Yaw + aside);
                var place = face.Position + new Point2(cos, sin) * stand;
                var cost = Aside * Math.Max(0, Math.Abs(aside) - Frontal) + Off * Math.Abs(stand - wished);
                if (cost >= least || IsTried(place, tried) || !ground.Costmap.IsTraversable(place)
                    || isForbidden(place) || !ground.Space.InSight(place, face.Position))
                    continue;
                cost += Way(robot, place);
                if (cost >= least)
                    continue;
                least = cost;
                best = new Pose2(place.X, place.Y, (face.Position - place).Angle);
            }

        return best;
    }

    private static bool IsTried(Point2 place, IReadOnlyList<Point2> tried)
    {
        foreach (var before in tried)
            if (before.DistanceTo(place) < Same)
                return true;
        return false;
    }

    /// <summary>How far it is to a place (m); infinite where there is no way.</summary>
    private double Way(Point2 robot, Point2 place)
    {
        if (ground.Costmap.IsClear(robot, place))
            return robot.DistanceTo(place);
        var way = double.PositiveInfinity;
        for (var candidate = 0; candidate < _metres.Length; candidate++)
        {
            var last = ground.Candidates.Places[candidate].DistanceTo(place);
            if (last < Joined && _metres[candidate] + last < way
                && ground.Costmap.IsClear(ground.Candidates.Places[candidate], place))
                way = _metres[candidate] + last;
        }

        return way;
    }
}
