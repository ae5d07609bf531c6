using Astro.Simulation;
using Astro.Simulation.Rendering;

namespace Astro.App.Demo;

/// <summary>Who of a cast is where, and what the robot's camera makes of them.</summary>
/// <param name="Home">The home with its people.</param>
/// <param name="Camera">The robot's camera in it.</param>
internal sealed record Staging(SimulatedHome Home, SimulatedCamera Camera)
{
    /// <summary>Sets the scene.</summary>
    /// <param name="world">The home and where people may be.</param>
    /// <param name="cast">Who may be there.</param>
    /// <param name="seed">Draws who is where, and all noise.</param>
    /// <param name="hour">The time of day, 0 to 24.</param>
    /// <param name="away">Names of those who are out whatever their routine.</param>
    /// <param name="answers">Whether people answer what they are offered by themselves.</param>
    /// <exception cref="FormatException">There are more people than spots at that hour.</exception>
    public static Staging Set(
        World world, Cast cast, int seed, double hour, IReadOnlyCollection<string> away, bool answers)
    {
        var people = world.Populate(cast.People, new RandomStreams(seed).For("people"), hour, away);
        if (!answers)
            people = [.. people.Select(Silent)];
        var sensor = new SensorModel((ulong)seed);
        return new(
            new SimulatedHome(world, people, new SimulationOptions { Seed = seed }),
            new SimulatedCamera(new HomeRenderer(WorldScene.Build(world), CameraModel.Default, sensor),
                [.. people.Select(person => cast.ModelOf(person.Resident, seed))]));
    }

    private static PlacedResident Silent(PlacedResident person) =>
        person with { Resident = person.Resident with { Acknowledges = Acknowledges.Never } };
}
