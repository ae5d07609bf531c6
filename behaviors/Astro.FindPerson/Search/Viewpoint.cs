using Astro.Home;

namespace Astro.FindPerson;

/// <summary>A place to look from, and the directions worth looking in from there.</summary>
/// <param name="Position">Where the robot stands (m, in <c>map</c>).</param>
/// <param name="Room">Index of its room in the home's list.</param>
/// <param name="Headings">Directions of view in the order of the sweep (rad, in <c>map</c>), at least one.</param>
internal sealed record Viewpoint(Point2 Position, int Room, IReadOnlyList<double> Headings)
{
    /// <summary>Where the sweep begins.</summary>
    public Pose2 Start => new(Position.X, Position.Y, Headings[0]);
}
