namespace Astro.Home;

/// <summary>A cell of a grid: column and row, counted from the bottom left, as in
/// <c>nav_msgs/OccupancyGrid</c>.</summary>
public readonly record struct Cell(int X, int Y);
