namespace Astro.Home;

/// <summary>A room of a home.</summary>
/// <param name="Id">Unique in the home.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Polygon">Its outline in <c>map</c> (m).</param>
/// <param name="Light">How well lit it is, 0 (dark) to 1 (daylight).</param>
/// <param name="FreeArea">The area of its free cells (m²).</param>
public sealed record Room(string Id, string Name, RoomKind Kind, Polygon Polygon, double Light, double FreeArea);
