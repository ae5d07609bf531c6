namespace Astro.Simulation.Rendering;

/// <summary>The static home as geometry and light, prepared once and shared by any number of renderers.</summary>
public sealed class HomeScene
{
    /// <summary>Builds walls, floors, ceilings, furniture and pictures and lights them.</summary>
    /// <param name="occupied">Row-major cells, row 0 at the bottom as in nav_msgs/OccupancyGrid. Cells under furniture
    /// may be set: they do not become walls.</param>
    /// <param name="width">Cells in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="resolution">Metres a cell.</param>
    /// <param name="originX">Left edge of the grid in <c>map</c>, metres.</param>
    /// <param name="originY">Bottom edge of the grid in <c>map</c>, metres.</param>
    /// <param name="rooms">Rooms, disjoint.</param>
    /// <param name="furniture">Boxes.</param>
    /// <param name="pictures">Framed pictures.</param>
    /// <exception cref="ArgumentException">The bitmap's length is not width × height.</exception>
    public HomeScene(
        ReadOnlySpan<bool> occupied,
        int width,
        int height,
        double resolution,
        double originX,
        double originY,
        IReadOnlyList<SceneRoom> rooms,
        IReadOnlyList<SceneBox> furniture,
        IReadOnlyList<ScenePicture> pictures)
    {
        if (occupied.Length != width * height)
            throw new ArgumentException($"expected {width} × {height} cells, got {occupied.Length}", nameof(occupied));
    }
}
