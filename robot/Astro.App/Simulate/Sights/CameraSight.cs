using Astro.App.Demo;
using Astro.Perception;
using Astro.Ros;
using Astro.Simulation;
using Astro.Simulation.Rendering;

namespace Astro.App.Simulate;

/// <summary>The real perception on rendered pictures of a demonstration's cast.</summary>
/// <param name="faces">Where the faces come from.</param>
internal sealed class CameraSight(FaceSource faces) : ISight
{
    private readonly FaceModels _models = faces.LoadModels();
    private Cast? _cast;
    private string _introduced = "";

    public IEnumerable<string> Remarks => _cast?.Remarks ?? [];

    public IEnumerable<KeyValuePair<string, string>> Sources =>
    [
        new("--models", _models.Ids),
        new("--people", FileHash.OfFolder(faces.People)),
        new("--strangers", FileHash.OfFolder(faces.Strangers)),
    ];

    public IReadOnlyList<Resident> People(Place place) => faces.People is null ? place.People : CastOf(place).People;

    public SimulatedCamera Camera(Place place, IReadOnlyList<PlacedResident> people, int seed)
    {
        var cast = CastOf(place);
        return new(
            new HomeRenderer(place.Scene, CameraModel.Default, new SensorModel((ulong)seed)),
            [.. people.Select(person => cast.ModelOf(person.Resident, seed))]);
    }

    public IAsyncDisposable Perceive(INode node, Place place, SimulationNode simulation) =>
        new PerceptionNode(node, _models.Detector, _models.Embedder, CastOf(place).Gallery, _models.Fusion);

    public void Dispose() => _models.Dispose();

    /// <summary>The people of a place, introduced to the robot; places with the same people share them.</summary>
    private Cast CastOf(Place place)
    {
        var people = faces.People is null
            ? string.Join('\n', place.People.Select(
                person => $"{person.Name} {person.Role} {person.Face} {person.Height}"))
            : "photos";
        if (_cast is null || _introduced != people)
            // The ids play no part in a search: those of one seed do for all.
            _cast = Cast.Load(faces, _models, place.World, new RandomStreams(0).For("ids"));
        _introduced = people;
        return _cast;
    }
}
