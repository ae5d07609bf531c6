namespace Astro.Home;

/// <summary>An opening between two rooms.</summary>
/// <param name="FirstRoom">Id of the room on one side.</param>
/// <param name="SecondRoom">Id of the room on the other side.</param>
/// <param name="Position">The middle of the opening, in <c>map</c> (m).</param>
/// <param name="Width">Clear width (m).</param>
public sealed record Door(string FirstRoom, string SecondRoom, Point2 Position, double Width);
