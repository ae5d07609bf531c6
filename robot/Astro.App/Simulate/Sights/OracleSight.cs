using Astro.Ros;
using Astro.Simulation;

namespace Astro.App.Simulate;

/// <summary>Perception that is told the truth; the people are those of the world's own file.</summary>
internal sealed class OracleSight : ISight
{
    public IReadOnlyList<string> Household(World world) =>
        [.. world.People.Where(person => person.Role == Role.Household).Select(person => person.Name)];

    public IReadOnlyList<PlacedResident> Populate(
        World world, Random random, double hour, IReadOnlyCollection<string> absent) =>
        world.Populate(random, hour, absent);

    public SimulatedCamera? Camera(Place place, IReadOnlyList<PlacedResident> people, int seed) => null;

    public IAsyncDisposable Perceive(INode node, SimulationNode simulation) =>
        new OracleNode(node, simulation, Household(simulation.Home.World));

    public void Dispose()
    {
    }
}
