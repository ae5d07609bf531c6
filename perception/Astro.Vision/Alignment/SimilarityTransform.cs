using System.Numerics;

namespace Astro.Vision;

/// <summary>
/// Rotation, uniform scale and shift of the plane, as complex numbers: <c>q = Turn · p + Shift</c>, never a reflection.
/// </summary>
/// <param name="Turn">Real and imaginary part: scale times the cosine and sine of the angle from x to y.</param>
/// <param name="Shift">Added after turning.</param>
public readonly record struct SimilarityTransform(Vector2 Turn, Vector2 Shift)
{
    /// <summary>The uniform scale.</summary>
    public float Scale => Turn.Length();

    /// <summary>The angle from x to y (rad).</summary>
    public float Angle => MathF.Atan2(Turn.Y, Turn.X);

    /// <summary>Moves a point.</summary>
    public Vector2 Apply(Vector2 point) => Multiply(Turn, point) + Shift;

    /// <summary>The transform that undoes this one.</summary>
    /// <exception cref="InvalidOperationException">The scale is 0.</exception>
    public SimilarityTransform Inverse()
    {
        var squared = Turn.LengthSquared();
        if (!(squared > 0))
            throw new InvalidOperationException("a transform of scale 0 has no inverse");
        var turn = new Vector2(Turn.X, -Turn.Y) / squared;
        return new SimilarityTransform(turn, -Multiply(turn, Shift));
    }

    /// <summary>
    /// The transform that brings <paramref name="from"/> closest to <paramref name="to"/> in the sum of squared
    /// distances (Umeyama, "Least-squares estimation of transformation parameters between two point patterns", 1991).
    /// In the plane rotation and scale together are one complex factor, so the minimum is a division and needs no
    /// singular values.
    /// </summary>
    /// <param name="from">At least two points, not all the same; otherwise the scale is 0.</param>
    /// <param name="to">As many points.</param>
    public static SimilarityTransform Fit(ReadOnlySpan<Vector2> from, ReadOnlySpan<Vector2> to)
    {
        ArgumentOutOfRangeException.ThrowIfZero(from.Length, nameof(from));
        ArgumentOutOfRangeException.ThrowIfNotEqual(to.Length, from.Length, nameof(to));
        var fromMean = Mean(from);
        var toMean = Mean(to);
        double real = 0, imaginary = 0, spread = 0;
        for (var i = 0; i < from.Length; i++)
        {
            var p = from[i] - fromMean;
            var q = to[i] - toMean;
            real += (double)p.X * q.X + (double)p.Y * q.Y;
            imaginary += (double)p.X * q.Y - (double)p.Y * q.X;
            spread += (double)p.X * p.X + (double)p.Y * p.Y;
        }
        var turn = spread > 0 ? new Vector2((float)(real / spread), (float)(imaginary / spread)) : Vector2.Zero;
        return new SimilarityTransform(turn, toMean - Multiply(turn, fromMean));
    }

    private static Vector2 Multiply(Vector2 a, Vector2 b) => new(a.X * b.X - a.Y * b.Y, a.X * b.Y + a.Y * b.X);

    private static Vector2 Mean(ReadOnlySpan<Vector2> points)
    {
        var sum = Vector2.Zero;
        foreach (var point in points)
            sum += point;
        return sum / points.Length;
    }
}
