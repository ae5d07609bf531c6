namespace Astro.Home;

/// <summary>A position on the floor (m) and a heading (rad, counter-clockwise from x): REP-103.</summary>
public readonly record struct Pose2(double X, double Y, double Yaw)
{
    /// <summary>Where the pose is, without its heading.</summary>
    public Point2 Position => new(X, Y);

    /// <summary>Maps a point given in this pose's frame into the frame that the pose is given in.</summary>
    public Point2 Transform(Point2 local)
    {
        var (sin, cos) = Math.SinCos(Yaw);
        return new(X + cos * local.X - sin * local.Y, Y + sin * local.X + cos * local.Y);
    }

    /// <summary>Maps a point given in the pose's parent frame into this pose's frame.</summary>
    public Point2 InverseTransform(Point2 point)
    {
        var (sin, cos) = Math.SinCos(Yaw);
        double dx = point.X - X, dy = point.Y - Y;
        return new(cos * dx + sin * dy, cos * dy - sin * dx);
    }

    /// <summary>The bearing of <paramref name="target"/> from this pose's heading, -π to π (rad), left
    /// positive.</summary>
    public double BearingTo(Point2 target) => Angles.Wrap((target - Position).Angle - Yaw);
}
