using System.Numerics;
using Astro.Home;
using Astro.Simulation.Rendering;

namespace Astro.Simulation;

/// <summary>Turns a world into what the camera renderer draws: rooms with floors, colours and lamps, and
/// furniture.</summary>
public static class WorldScene
{
    /// <summary>Prepares the scene of a world.</summary>
    /// <param name="world">The world; its map must not be turned against <c>map</c>.</param>
    /// <param name="pictures">Framed pictures on its walls.</param>
    /// <exception cref="ArgumentException">The map's origin has a yaw.</exception>
    public static HomeScene Build(World world, IReadOnlyList<ScenePicture>? pictures = null) =>
        Build(world, [.. world.Home.Rooms.Select(ToScene)], pictures ?? [], []);

    /// <summary>Prepares the scene of a world whose rooms look otherwise.</summary>
    /// <param name="world">The world; its map must not be turned against <c>map</c>.</param>
    /// <param name="rooms">Its rooms.</param>
    /// <param name="pictures">Framed pictures on its walls.</param>
    /// <param name="lamps">Round lamps in it.</param>
    internal static HomeScene Build(
        World world, IReadOnlyList<SceneRoom> rooms, IReadOnlyList<ScenePicture> pictures,
        IReadOnlyList<SceneLamp> lamps)
    {
        var map = world.Home.Map;
        if (map.Origin.Yaw != 0)
            throw new ArgumentException("The renderer draws maps only that are not turned.", nameof(world));
        var occupied = new bool[map.Cells.Length];
        for (int i = 0; i < occupied.Length; i++)
            occupied[i] = map.Cells[i] == Occupancy.Occupied;
        return new(occupied, map.Width, map.Height, map.Resolution, map.Origin.X, map.Origin.Y,
            rooms, [.. world.Furniture.Select(ToScene)], pictures, lamps);
    }

    /// <summary>A room as its kind suggests.</summary>
    internal static SceneRoom ToScene(Room room)
    {
        var (floor, walls, kelvin) = room.Kind switch
        {
            RoomKind.Bathroom => (FloorFinish.Tiles, new Rgb(222, 230, 232), 4600),
            RoomKind.Kitchen => (FloorFinish.Tiles, new Rgb(236, 230, 214), 4400),
            RoomKind.Bedroom => (FloorFinish.Carpet, new Rgb(214, 220, 226), 3600),
            RoomKind.LivingRoom or RoomKind.DiningRoom => (FloorFinish.Planks, new Rgb(234, 226, 210), 4000),
            RoomKind.Study => (FloorFinish.Planks, new Rgb(212, 222, 210), 4800),
            _ => (FloorFinish.Planks, new Rgb(230, 228, 222), 4200),
        };
        return new([.. room.Polygon.Vertices.Select(corner => new Vector2((float)corner.X, (float)corner.Y))],
            floor, walls, room.Light, kelvin);
    }

    private static SceneBox ToScene(FurnitureBox box) =>
        new(box.Pose.X, box.Pose.Y, box.Pose.Yaw, box.Length, box.Width, box.Height, box.Colour);
}
