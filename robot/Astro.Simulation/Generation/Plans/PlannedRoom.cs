namespace Astro.Simulation.Generation;

/// <summary>A room of a plan.</summary>
/// <param name="Wish">What it is for.</param>
/// <param name="Parts">Rectangles that together make it; up to the middle of its walls.</param>
internal sealed record PlannedRoom(RoomWish Wish, IReadOnlyList<CellBox> Parts)
{
    /// <summary>Its area (m²).</summary>
    public double Area => Parts.Sum(part => part.Area);

    public RoomUse Use => Wish.Use;

    public bool Contains(int x, int y) => Parts.Any(part => part.Contains(x, y));
}
