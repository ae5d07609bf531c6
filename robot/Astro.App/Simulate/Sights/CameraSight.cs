using Astro.App.Demo;
using Astro.Perception;
using Astro.Ros;
using Astro.Simulation;
using Astro.Simulation.Rendering;

namespace Astro.App.Simulate;

/// <summary>The real perception on rendered pictures; the people are a demonstration's cast.</summary>
internal sealed class CameraSight(Cast cast) : ISight
{
    /// <summary>Loads the models and the people.</summary>
    /// <exception cref="FormatException">A model, photo or folder is not as it should be; the message names
    /// it.</exception>
    public static CameraSight Load(SimulateOptions options) => new(Cast.Load(
        new DemoOptions
        {
            World = "",
            Find = "",
            Models = options.Models,
            People = options.People,
            Strangers = options.Strangers,
        },
        new RandomStreams(0).For("ids")));

    public IReadOnlyList<string> Household(World world) =>
        [.. cast.Household.Gallery.People.Select(person => person.Name)];

    public IReadOnlyList<PlacedResident> Populate(
        World world, Random random, double hour, IReadOnlyCollection<string> absent) =>
        world.Populate(Household(world), cast.Strangers, random, hour, absent);

    public SimulatedCamera Camera(Place place, IReadOnlyList<PlacedResident> people, int seed)
    {
        var clothes = new RandomStreams(seed).For("clothes");
        return new(
            new HomeRenderer(place.Scene, CameraModel.Default, new SensorModel((ulong)seed)),
            [.. people.Select(person => cast.Look(person.Resident, seed, clothes))]);
    }

    public IAsyncDisposable Perceive(INode node, SimulationNode simulation) =>
        new PerceptionNode(node, cast.Detector, cast.Embedder, cast.Household.Gallery);

    public void Dispose() => cast.Dispose();
}
