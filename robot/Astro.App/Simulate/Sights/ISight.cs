using Astro.Ros;
using Astro.Simulation;

namespace Astro.App.Simulate;

/// <summary>How the robot comes to know what is in front of it, and with that, who there is to know. One serves one
/// episode at a time.</summary>
internal interface ISight : IDisposable
{
    /// <summary>Everybody who may be in a place: the household, whom the robot knows, and strangers.</summary>
    IReadOnlyList<Resident> People(Place place);

    /// <summary>The camera of an episode; null where no pictures are needed.</summary>
    SimulatedCamera? Camera(Place place, IReadOnlyList<PlacedResident> people, int seed);

    /// <summary>Starts the perception of an episode.</summary>
    /// <returns>What ends it.</returns>
    IAsyncDisposable Perceive(INode node, Place place, SimulationNode simulation);

    /// <summary>What perception rests on, by option: models and photos, with hashes of their content.</summary>
    IEnumerable<KeyValuePair<string, string>> Sources => [];

    /// <summary>What whoever runs episodes should know beforehand, a line each.</summary>
    IEnumerable<string> Remarks => [];

    /// <summary>Names of everybody whom the robot knows in a place.</summary>
    IReadOnlyList<string> Household(Place place) =>
        [.. People(place).Where(person => person.Role == Role.Household).Select(person => person.Name)];
}
