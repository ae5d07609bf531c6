using Astro.App.Simulate;
using Astro.Messages.GeometryMsgs;
using Astro.Ros;
using Astro.Simulation;

namespace Astro.App.Tests.Simulate;

/// <summary>Whether an episode still goes on.</summary>
public sealed class WitnessTests
{
    [Test]
    public async Task ARobotThatStandsStillForMinutesIsStuck() =>
        Assert.That(await WatchAsync(200, turning: false), Has.Some.StartsWith("stuck: the robot has not moved"));

    [TestCase(170, false)]
    [TestCase(200, true)]
    public async Task ARobotThatRestsOrTurnsIsNot(double seconds, bool turning) =>
        Assert.That(await WatchAsync(seconds, turning), Is.Empty);

    private static async Task<List<string>> WatchAsync(double seconds, bool turning)
    {
        using var folder = new ScratchFolder();
        await using var graph = InProcessGraph.Simulated();
        var home = new SimulatedHome(WorldFile.Load(TwoRooms.Write(folder)), []);
        await using var simulation = new SimulationNode(graph.CreateNode("simulation"), home);
        var node = graph.CreateNode("operator");
        var stuck = new List<string>();
        _ = new Witness(node, home, timeLimit: 0, stuck.Add);
        var commands = node.CreatePublisher<Twist>("cmd_vel");
        if (turning)
            node.CreateTimer(TimeSpan.FromSeconds(0.1), () => commands.Publish(new() { Angular = { Z = 0.5 } }));
        await graph.RunAsync(new Time(0) + TimeSpan.FromSeconds(seconds));
        return stuck;
    }
}
