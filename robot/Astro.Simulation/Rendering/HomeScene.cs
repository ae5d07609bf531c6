using System.Numerics;
using Astro.Simulation.Rendering.Raster;
using Astro.Simulation.Rendering.Scene;

namespace Astro.Simulation.Rendering;

/// <summary>The static home as geometry and light, prepared once and shared by any number of renderers.</summary>
public sealed class HomeScene
{
    /// <summary>Height of walls and ceilings, metres.</summary>
    public const float CeilingHeight = 2.4f;

    private static readonly Materials Finishes = new();

    private readonly RoomMap _map;
    private readonly RoomLight[] _lights;

    /// <summary>Builds walls, floors, ceilings, furniture and pictures and lights them.</summary>
    /// <param name="occupied">Row-major cells, row 0 at the bottom as in nav_msgs/OccupancyGrid. Cells whose centre
    /// is under furniture may be set: they do not become walls.</param>
    /// <param name="width">Cells in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="resolution">Metres a cell.</param>
    /// <param name="originX">Left edge of the grid in <c>map</c>, metres.</param>
    /// <param name="originY">Bottom edge of the grid in <c>map</c>, metres.</param>
    /// <param name="rooms">At least one room; they do not overlap.</param>
    /// <param name="furniture">Boxes.</param>
    /// <param name="pictures">Framed pictures.</param>
    /// <param name="lamps">Round lamps; they are seen, but the rooms' own lamps light the rooms.</param>
    /// <exception cref="ArgumentException">The bitmap's length is not width × height, or there is no room.</exception>
    public HomeScene(
        ReadOnlySpan<bool> occupied,
        int width,
        int height,
        double resolution,
        double originX,
        double originY,
        IReadOnlyList<SceneRoom> rooms,
        IReadOnlyList<SceneBox> furniture,
        IReadOnlyList<ScenePicture> pictures,
        IReadOnlyList<SceneLamp>? lamps = null)
    {
        if (occupied.Length != width * height)
            throw new ArgumentException($"expected {width} × {height} cells, got {occupied.Length}", nameof(occupied));
        if (rooms.Count == 0)
            throw new ArgumentException("a home has at least one room", nameof(rooms));

        Vector2 origin = new((float)originX, (float)originY);
        _map = new RoomMap(occupied, width, height, resolution, origin, rooms, furniture);
        _lights = [.. rooms.Select(RoomLight.In)];
        MeshSink sink = new(_lights, _map);
        new WallMesher(_map, rooms, Finishes.Plaster).Mesh(sink);
        new FloorMesher(_map, rooms, Finishes).Mesh(sink);
        FurnitureMesher furnisher = new(_map, Finishes);
        foreach (SceneBox box in furniture)
            furnisher.Box(sink, box);
        foreach (ScenePicture picture in pictures)
            furnisher.Picture(sink, picture);
        foreach (SceneLamp lamp in lamps ?? [])
            LampMesher.Stand(sink, furnisher, lamp);
        Meshes = [.. sink.Finish(), .. (lamps ?? []).Select(LampMesher.Globe)];
    }

    /// <summary>Everything that does not move, lit.</summary>
    internal Mesh[] Meshes { get; }

    /// <summary>The light at a place; outdoors, that of the first room.</summary>
    internal RoomLight LightAt(double x, double y) => _lights[Math.Max(_map.RoomAt(x, y), 0)];
}
