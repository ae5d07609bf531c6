using Astro.Home;
using Astro.Ros;
using Astro.Simulation;

namespace Astro.App.Tests.Navigation;

/// <summary>The simulation's server, in the flat that ships.</summary>
public sealed class SimulatedNavigationTests : NavigationContract
{
    private protected override (Pose2 First, Pose2 Second) Places => (new(5.0, 3.2, -1.0), new(1.2, 2.6, -1.5));

    private protected override void Open()
    {
        var world = WorldFile.Load(Path.Combine(AppContext.BaseDirectory, "launch", "worlds", "apartment.yaml"));
        Graph = InProcessGraph.Simulated();
        _ = new SimulationNode(Graph.CreateNode("simulation"), new SimulatedHome(world, []));
        _ = new NavigationNode(Graph.CreateNode(NavigationNode.NodeName), world.Home);
    }
}
