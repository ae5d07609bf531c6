using Astro.App.Demo;
using Astro.Ros;
using Astro.Ros.Dds;
using Astro.Simulation;

namespace Astro.App.Nodes;

/// <summary>Simulates the robot, its home and people, and serves <c>navigate_to_pose</c> there.</summary>
internal sealed class SimulationProgram()
    : NodeProgram("simulation", "Simulate a robot in a home with people, its navigation, and the time on /clock.")
{
    private const string Speed = "speed";
    private const double RealTime = 1;

    protected override DdsGraph Open(DdsOptions options, RosArguments arguments, string fullName)
    {
        var speed = arguments.Parameters.Find(fullName, Speed, RealTime);
        // One that is out of range is refused when it is declared.
        return DdsGraph.Simulated(options, start: default, speed > 0 ? speed : RealTime);
    }

    protected override Task<IAsyncDisposable> StartAsync(INode node, NodeOptions options)
    {
        var parameters = node.Parameters;
        parameters.Declare(Speed, RealTime, "how much faster than the wall clock at most", min: 0.01, max: 100);
        var hour = parameters.Declare("hour", 19.0, "the time of day, which decides who is where", min: 0, max: 24).Value;
        var away = parameters.Declare<string[]>("away", [], "names of those who are out").Value;
        var answers = parameters.Declare("answers", true, "whether people answer what they are offered").Value;
        var cargo = parameters.Declare("cargo", false, "whether the robot starts with cargo aboard").Value;
        var stage = new StageParameters(parameters);
        using var models = stage.Faces.LoadModels();
        var cast = stage.LoadCast(models);
        foreach (var remark in cast.Remarks)
            Console.Error.WriteLine($"astro: {remark}");
        var absent = away.Select(name => cast.Find(name).Name).ToHashSet();
        var (home, camera) = Staging.Set(stage.World, cast, stage.Seed, hour, absent, answers);
        var navigation = new NavigationNode(node.Graph.CreateNode("navigation", options), stage.World.Home);
        ClockTopic.Publish(node);
        _ = new SimulationNode(node, home, camera, cargo);
        return Task.FromResult<IAsyncDisposable>(navigation);
    }
}
