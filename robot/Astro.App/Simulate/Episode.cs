namespace Astro.App.Simulate;

/// <summary>One search: a world, a seed, and whom to find.</summary>
/// <param name="Number">Counts from 1 in the order of the results.</param>
/// <param name="World">What the world is called.</param>
/// <param name="Place">The world; opened by the first episode that needs it.</param>
/// <param name="Seed">Draws who is where, and all noise.</param>
/// <param name="Person">The name of who is looked for.</param>
internal sealed record Episode(int Number, string World, Lazy<Place> Place, int Seed, string Person)
{
    /// <summary>The episodes of a run in order: world by world, seed by seed, person by person.</summary>
    /// <param name="worlds">The worlds.</param>
    /// <param name="seeds">The seeds in each world.</param>
    /// <param name="done">How many to leave out at the beginning.</param>
    public static IEnumerable<Episode> Of(IReadOnlyList<PlannedWorld> worlds, SeedRange seeds, int done)
    {
        var number = 0;
        foreach (var world in worlds)
        {
            var place = new Lazy<Place>(() => new(world.Name, world.Open()));
            for (var seed = seeds.First; seed <= seeds.Last; seed++)
                foreach (var person in world.People)
                    if (++number > done)
                        yield return new(number, world.Name, place, seed, person);
        }
    }

    /// <summary>How many they are.</summary>
    /// <exception cref="BulkRunException">More than can be counted.</exception>
    public static int Count(IReadOnlyList<PlannedWorld> worlds, SeedRange seeds)
    {
        var count = worlds.Sum(world => world.People.Count) * (long)seeds.Count;
        return count <= int.MaxValue ? (int)count
            : throw new BulkRunException($"--seeds: {seeds}: {count} episodes: expected at most {int.MaxValue}");
    }
}
