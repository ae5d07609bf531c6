using Astro.Simulation;
using Astro.Simulation.Generation;

namespace Astro.App.Simulate;

/// <summary>A world of a run.</summary>
/// <param name="Name">What it is called in the results.</param>
/// <param name="People">Who is looked for in it, in order.</param>
/// <param name="Open">Loads or generates it, each time anew: what no episode uses needs no memory.</param>
internal sealed record PlannedWorld(string Name, IReadOnlyList<string> People, Func<World> Open)
{
    /// <summary>The worlds of a run; each is opened once, so that what is wrong shows before anything is run.</summary>
    /// <exception cref="FormatException">A world or a name is not as it should be; the message names it.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IReadOnlyList<PlannedWorld> From(SimulateOptions options, ISight sight)
    {
        var worlds = new List<PlannedWorld>();
        foreach (var file in options.Worlds)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (worlds.Exists(world => world.Name == name))
                throw new BulkRunException($"--world: {file}: expected worlds of different names, got '{name}' again");
            worlds.Add(Plan(name, () => WorldFile.Load(file)));
        }

        if (options.Homes > int.MaxValue - options.Seeds.First)
            throw new BulkRunException(
                $"--random: {options.Homes} homes from seed {options.Seeds.First} on: expected fewer");
        for (var i = 0; i < options.Homes; i++)
        {
            var seed = options.Seeds.First + i;
            worlds.Add(Plan($"home-{seed}", () => HomeGenerator.Generate(seed)));
        }

        return worlds;

        PlannedWorld Plan(string name, Func<World> open)
        {
            var place = new Place(name, open());
            var people = sight.People(place).Count;
            var spots = place.World.LeastSpots(EpisodeRun.Morning, EpisodeRun.Evening);
            if (spots < people)
                throw new BulkRunException(
                    $"{name}: {people} people, but at times only {spots} spots in use: expected one for each");
            var household = sight.Household(place);
            return new(name, options.Find is { } wanted ? [Find(wanted, household, name)] : household, open);
        }
    }

    private static string Find(string wanted, IReadOnlyList<string> household, string world) =>
        household.FirstOrDefault(name => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase))
        ?? throw new BulkRunException(
            $"--find: nobody called '{wanted}' lives in {world} (there are: {string.Join(", ", household)})");
}
