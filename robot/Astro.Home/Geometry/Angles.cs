namespace Astro.Home;

/// <summary>Arithmetic on the circle.</summary>
public static class Angles
{
    /// <summary>The same direction within (-π, π] (rad).</summary>
    public static double Wrap(double angle)
    {
        double wrapped = Math.IEEERemainder(angle, 2 * Math.PI);
        return wrapped <= -Math.PI ? wrapped + 2 * Math.PI : wrapped;
    }

    /// <summary>The signed turn, the short way round, from one direction to another: within (-π, π] (rad).</summary>
    public static double Difference(double from, double to) => Wrap(to - from);
}
