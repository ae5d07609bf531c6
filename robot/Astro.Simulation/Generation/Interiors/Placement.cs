using Astro.Home;

namespace Astro.Simulation.Generation;

/// <summary>A piece at some place: its local frame has x along the wall behind it and y into the room.</summary>
/// <param name="X">Origin of the frame (cells).</param>
/// <param name="Y">Origin of the frame (cells).</param>
/// <param name="Turn">Where y points: 0 east, 1 north, 2 west, 3 south.</param>
internal readonly record struct Placement(int X, int Y, int Turn)
{
    /// <summary>Direction into the room (rad).</summary>
    public double Yaw => Angles.Wrap(Turn * Math.PI / 2);

    /// <summary>Maps a local rectangle into the plan.</summary>
    public CellBox Map(CellBox local)
    {
        var (a, b) = (At(local.Left, local.Bottom), At(local.Right, local.Top));
        return new((int)Math.Min(a.X, b.X), (int)Math.Min(a.Y, b.Y), (int)Math.Max(a.X, b.X), (int)Math.Max(a.Y, b.Y));
    }

    /// <summary>Maps a local point into the plan (cells).</summary>
    public Point2 At(double x, double y) => Turn switch
    {
        0 => new(X + y, Y - x),
        1 => new(X + x, Y + y),
        2 => new(X - y, Y + x),
        _ => new(X - x, Y - y),
    };
}
