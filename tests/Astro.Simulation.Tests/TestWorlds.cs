using Astro.Home;
using Astro.Simulation.Rendering;

namespace Astro.Simulation.Tests;

/// <summary>Worlds to test in.</summary>
internal static class TestWorlds
{
    /// <summary>The product's flat.</summary>
    public static World Apartment { get; } = Shipped("apartment");

    /// <summary>The product's house.</summary>
    public static World Bungalow { get; } = Shipped("bungalow");

    /// <summary>One bare room of 8 m x 6 m between walls of one cell, its inner corner at (0.05, 0.05).</summary>
    public static World Room(Pose2 start, params FurnitureBox[] furniture)
    {
        const int Width = 162, Height = 122;
        var cells = new Occupancy[Width * Height];
        for (int i = 0; i < cells.Length; i++)
        {
            if (i % Width is 0 or Width - 1 || i / Width is 0 or Height - 1)
                cells[i] = Occupancy.Occupied;
        }

        var map = new OccupancyGrid(Width, Height, 0.05, default, cells);
        var outline = new Polygon([new(0, 0), new(8.1, 0), new(8.1, 6.1), new(0, 6.1)]);
        var room = new Home.Room("room", "Room", RoomKind.LivingRoom, outline, 1, 48);
        var home = new FloorPlan("room", map, [room], [], start, [], new int[cells.Length]);
        return new("room.yaml", home, start, furniture, [], []);
    }

    private static World Shipped(string name) => WorldFile.Load(
        Path.Combine(TestContext.CurrentContext.TestDirectory, "launch", "worlds", name + ".yaml"));

    /// <summary>Somebody who stands in a place.</summary>
    public static PlacedResident Someone(
        double x, double y, double yaw, Acknowledges acknowledges = Acknowledges.Taken,
        Posture posture = Posture.Standing, string name = "Ann") =>
        new(new(name, 1.7, Role.Household, acknowledges), new(new(x, y, yaw), posture, 1, (0, 24)));
}
