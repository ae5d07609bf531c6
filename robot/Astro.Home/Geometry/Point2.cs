namespace Astro.Home;

/// <summary>A point, or a displacement, on the floor (m).</summary>
public readonly record struct Point2(double X, double Y)
{
    /// <summary>The distance from the origin (m).</summary>
    public double Length => Math.Sqrt(X * X + Y * Y);

    /// <summary>The direction from the origin, -π to π (rad); 0 along x.</summary>
    public double Angle => Math.Atan2(Y, X);

    /// <summary>The distance to <paramref name="other"/> (m).</summary>
    public double DistanceTo(Point2 other) => (other - this).Length;

    /// <summary>The sum of two displacements.</summary>
    public static Point2 operator +(Point2 a, Point2 b) => new(a.X + b.X, a.Y + b.Y);

    /// <summary>The displacement from <paramref name="b"/> to <paramref name="a"/>.</summary>
    public static Point2 operator -(Point2 a, Point2 b) => new(a.X - b.X, a.Y - b.Y);

    /// <summary>The displacement, <paramref name="factor"/> times as long.</summary>
    public static Point2 operator *(Point2 a, double factor) => new(a.X * factor, a.Y * factor);
}
