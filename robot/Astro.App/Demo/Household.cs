using Astro.Simulation;

namespace Astro.App.Demo;

/// <summary>Who lives in a world and who visits.</summary>
internal static class Household
{
    private static string Shipped =>
        Path.Combine(AppContext.BaseDirectory, "launch", "households", "family.yaml");

    /// <summary>The people of the world; one that names nobody is lived in by the household that ships.</summary>
    public static IReadOnlyList<Resident> Of(World world) =>
        world.People.Count > 0 ? world.People : HouseholdFile.Load(Shipped, world.Home);
}
