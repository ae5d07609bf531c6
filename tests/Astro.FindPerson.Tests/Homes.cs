using Astro.Home;

namespace Astro.FindPerson.Tests;

/// <summary>Homes to search.</summary>
internal static class Homes
{
    /// <summary>The flat that ships.</summary>
    public static FloorPlan Apartment { get; } =
        HomeFile.Load(Path.Combine(TestContext.CurrentContext.TestDirectory, "homes", "apartment.yaml"));

    public static int Room(this FloorPlan home, string id) =>
        Enumerable.Range(0, home.Rooms.Count).Single(room => home.Rooms[room].Id == id);
}
