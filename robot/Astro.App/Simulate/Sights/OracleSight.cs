using Astro.Ros;
using Astro.Simulation;

namespace Astro.App.Simulate;

/// <summary>Perception that is told the truth.</summary>
internal sealed class OracleSight : ISight
{
    public IReadOnlyList<Resident> People(Place place) => place.People;

    public SimulatedCamera? Camera(Place place, IReadOnlyList<PlacedResident> people, int seed) => null;

    public IAsyncDisposable Perceive(INode node, Place place, SimulationNode simulation) =>
        new OracleNode(node, simulation, ((ISight)this).Household(place));

    public void Dispose()
    {
    }
}
