using Astro.Home;
using Astro.Simulation.Rendering;

namespace Astro.Simulation;

/// <summary>A piece of furniture as a box that stands on the floor.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Pose">Its centre and the direction of its length, in <c>map</c>.</param>
/// <param name="Length">Extent along its heading (m).</param>
/// <param name="Width">Extent across it (m).</param>
/// <param name="Height">Of its top above the floor (m).</param>
/// <param name="Colour">Of all its faces.</param>
public sealed record FurnitureBox(string Name, Pose2 Pose, double Length, double Width, double Height, Rgb Colour)
{
    /// <summary>Whether a point in <c>map</c> lies under the box.</summary>
    public bool Covers(Point2 point)
    {
        var local = Pose.InverseTransform(point);
        return Math.Abs(local.X) <= Length / 2 && Math.Abs(local.Y) <= Width / 2;
    }
}
