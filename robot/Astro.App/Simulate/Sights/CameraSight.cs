using Astro.App.Demo;
using Astro.Perception;
using Astro.Ros;
using Astro.Simulation;
using Astro.Simulation.Rendering;

namespace Astro.App.Simulate;

/// <summary>The real perception on rendered pictures of a demonstration's cast.</summary>
internal sealed class CameraSight(SimulateOptions options) : ISight
{
    private Cast? _cast;
    private string _introduced = "";

    public IEnumerable<string> Remarks => _cast?.Remarks ?? [];

    public IReadOnlyList<Resident> People(World world) =>
        options.People is null ? Cast.PeopleOf(world) : CastOf(world).People;

    public SimulatedCamera Camera(Place place, IReadOnlyList<PlacedResident> people, int seed)
    {
        var cast = CastOf(place.World);
        return new(
            new HomeRenderer(place.Scene, CameraModel.Default, new SensorModel((ulong)seed)),
            [.. people.Select(person => cast.ModelOf(person.Resident, seed))]);
    }

    public IAsyncDisposable Perceive(INode node, SimulationNode simulation)
    {
        var cast = CastOf(simulation.Home.World);
        return new PerceptionNode(
            node, cast.Models.Detector, cast.Models.Embedder, cast.Gallery, cast.Models.Fusion);
    }

    public void Dispose() => _cast?.Dispose();

    /// <summary>The people of a world, introduced to the robot; worlds with the same people share them.</summary>
    private Cast CastOf(World world)
    {
        var people = options.People is null
            ? string.Join('\n', Cast.PeopleOf(world).Select(person => $"{person.Name} {person.Face} {person.Height}"))
            : "photos";
        if (_cast is not null && _introduced == people)
            return _cast;
        _cast?.Dispose();
        _cast = null;
        // The ids play no part in a search: those of one seed do for all.
        _cast = Cast.Load(options.Cast, world, new RandomStreams(0).For("ids"));
        _introduced = people;
        return _cast;
    }
}
