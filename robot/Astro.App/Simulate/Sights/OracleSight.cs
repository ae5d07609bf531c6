using Astro.App.Demo;
using Astro.Ros;
using Astro.Simulation;

namespace Astro.App.Simulate;

/// <summary>Perception that is told the truth.</summary>
internal sealed class OracleSight : ISight
{
    public IReadOnlyList<Resident> People(World world) => Cast.PeopleOf(world);

    public SimulatedCamera? Camera(Place place, IReadOnlyList<PlacedResident> people, int seed) => null;

    public IAsyncDisposable Perceive(INode node, SimulationNode simulation) =>
        new OracleNode(node, simulation, ((ISight)this).Household(simulation.Home.World));

    public void Dispose()
    {
    }
}
