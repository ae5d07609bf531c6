using Astro.Home;
using Astro.Messages.GeometryMsgs;
using Astro.Messages.Nav2Msgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;

namespace Astro.Simulation.Tests;

/// <summary>A simulated home with its navigation on an in-process graph with simulated time.</summary>
internal sealed class GraphRun : IAsyncDisposable
{
    public GraphRun(World world, SimulatedCamera? camera = null, bool cargo = false, params PlacedResident[] people)
    {
        Graph = InProcessGraph.Simulated();
        Graph.CallbackFailed += failure => Failures.Add(failure.ToString());
        Home = new(world, people);
        Simulation = new(Graph.CreateNode("simulation"), Home, camera, cargo);
        _ = new NavigationNode(Graph.CreateNode(NavigationNode.NodeName), world.Home);
        Node = Graph.CreateNode("test");
    }

    public InProcessGraph Graph { get; }

    public SimulatedHome Home { get; }

    public SimulationNode Simulation { get; }

    public INode Node { get; }

    /// <summary>What went wrong in callbacks; should stay empty.</summary>
    public List<string> Failures { get; } = [];

    public Task RunFor(double seconds) => Graph.RunAsync(Graph.Clock.Now + TimeSpan.FromSeconds(seconds));

    /// <summary>Runs until the task is done, at most five simulated minutes.</summary>
    public async Task<T> Run<T>(Task<T> task)
    {
        var limit = Graph.Clock.Delay(TimeSpan.FromMinutes(5));
        await Graph.RunAsync(Task.WhenAny(task, limit));
        Assert.That(task.IsCompleted, Is.True, "It did not end in time.");
        return await task;
    }

    public ActionClient<NavigateToPose.Goal, NavigateToPose.Result, NavigateToPose.Feedback> Navigation() =>
        new(Node, NavigateToPose.Type, "navigate_to_pose");

    public NavigateToPose.Goal Goal(Pose2 pose, string frame = "map") => new()
    {
        Pose = new PoseStamped
        {
            Header = new Header { FrameId = frame, Stamp = Graph.Clock.Now },
            Pose = RigidTransform.FromPlanar(pose.X, pose.Y, pose.Yaw).ToPose(),
        },
    };

    public ValueTask DisposeAsync() => Graph.DisposeAsync();
}
