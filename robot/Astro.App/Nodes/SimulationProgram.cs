using Astro.App.Demo;
using Astro.Ros;
using Astro.Simulation;

namespace Astro.App.Nodes;

/// <summary>Simulates the robot, its home and people, and serves <c>navigate_to_pose</c> there.</summary>
internal sealed class SimulationProgram()
    : NodeProgram("simulation", "Simulate a robot in a home with people, its navigation, and the time on /clock.")
{
    private const string Speed = "speed";
    private const string CheckpointFile = "checkpoint";
    private const double RealTime = 1;

    private Checkpoint? _last;

    protected override ExecutorGraph Open(
        Network network, RosArguments arguments, string fullName, bool useSimulatedTime)
    {
        var speed = arguments.Parameters.Find(fullName, Speed, RealTime);
        if (arguments.Parameters.Find(fullName, CheckpointFile, "") is { Length: > 0 } file)
            _last = Checkpoint.Load(file);
        // A speed that is out of range is refused when it is declared.
        return network.Simulated(_last?.Resumption ?? default, speed > 0 ? speed : RealTime);
    }

    protected override Task<IAsyncDisposable> StartAsync(INode node, NodeOptions options)
    {
        var parameters = node.Parameters;
        Read(Speed, RealTime, "how much faster than the wall clock at most", min: 0.01, max: 100);
        var hour = Read("hour", 19.0, "the time of day: who is where", min: 0, max: 24);
        var away = Read<string[]>("away", [], "names of those who are out");
        var answers = Read("answers", true, "whether people answer what they are offered");
        var cargo = Read("cargo", false, "whether the robot starts with cargo aboard");
        var file = Read(
            CheckpointFile, "", "where the state is kept, to go on from after a restart; nowhere when empty");
        var stage = new StageParameters(parameters, StageParameters.ShippedWorld);
        using var models = stage.Faces.LoadModels();
        var cast = stage.LoadCast(models);
        foreach (var remark in cast.Remarks)
            node.Logger.Warn(remark);
        var absent = away.Select(name => cast.Find(name).Name).ToHashSet();
        var (home, camera) = Staging.Set(stage.World, cast, stage.Seed, hour, absent, answers);
        if (_last is { } last)
        {
            if (last.Seed != stage.Seed)
                throw new FormatException($"{file}: expected a checkpoint of seed {stage.Seed}, found {last.Seed}");
            if (!stage.World.Home.Map.Contains(last.Robot.Position))
                throw new FormatException($"{file}: expected the robot in the world's home, found it at {last.Robot}");
            home.Robot.Place(last.Robot, last.Travelled);
            cargo = last.Cargo;
        }
        var navigation = new NavigationNode(node.Graph.CreateNode(NavigationNode.NodeName, options), stage.World.Home);
        ClockTopic.Publish(node);
        var simulation = new SimulationNode(node, home, camera, cargo);
        if (file.Length > 0)
            Checkpoints.Write(node, simulation, file);
        return Task.FromResult<IAsyncDisposable>(navigation);

        T Read<T>(string name, T value, string description, double? min = null, double? max = null)
            where T : notnull =>
            parameters.Declare(name, value, description, min, max, readOnly: true).Value;
    }
}
