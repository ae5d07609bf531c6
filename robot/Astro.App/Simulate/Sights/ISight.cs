using Astro.Ros;
using Astro.Simulation;

namespace Astro.App.Simulate;

/// <summary>How the robot comes to know what is in front of it, and with that, who there is to know. One serves one
/// episode at a time.</summary>
internal interface ISight : IDisposable
{
    /// <summary>Names of everybody whom the robot knows when it lives in a world.</summary>
    IReadOnlyList<string> Household(World world);

    /// <summary>Puts people into a world: the household but for those who are absent, and visitors.</summary>
    /// <exception cref="WorldFormatException">There are more people than spots at that hour.</exception>
    IReadOnlyList<PlacedResident> Populate(
        World world, Random random, double hour, IReadOnlyCollection<string> absent);

    /// <summary>The camera of an episode; null where no pictures are needed.</summary>
    SimulatedCamera? Camera(Place place, IReadOnlyList<PlacedResident> people, int seed);

    /// <summary>Starts the perception of an episode.</summary>
    /// <returns>What ends it.</returns>
    IAsyncDisposable Perceive(INode node, SimulationNode simulation);
}
