using Astro.Ros;
using Astro.Ros.Dds;

namespace Astro.App.Nodes;

/// <summary>A node as a process of its own on a ROS 2 network, as ROS 2's executables are.</summary>
/// <param name="name">What its code calls the node.</param>
/// <param name="description">What it does, for help.</param>
internal abstract class NodeProgram(string name, string description)
{
    private const string UseSimTime = "use_sim_time";

    public string Name { get; } = name;

    public string Description { get; } = description;

    /// <summary>All that there are.</summary>
    public static IReadOnlyList<NodeProgram> All { get; } =
        [new PerceptionProgram(), new BehaviorProgram(), new SimulationProgram(), new ScreenProgram()];

    /// <summary>Runs until cancelled.</summary>
    /// <param name="arguments">Names, parameters and log levels, as every ROS 2 node takes them.</param>
    /// <param name="cancellation">Stops the node.</param>
    /// <exception cref="FormatException">A parameter, file or name is not as it should be.</exception>
    /// <exception cref="IOException">A file or address cannot be had.</exception>
    /// <exception cref="DdsException">Cyclone DDS is missing or refuses.</exception>
    public async Task<int> RunAsync(RosArguments arguments, CancellationToken cancellation)
    {
        var network = Network.Choose(Environment.GetEnvironmentVariable, arguments.Enclave);
        await using var graph = Join(
            arguments, Name, (fullName, simTime) => Open(network, arguments, fullName, simTime), out var node);
        // Models and portraits take seconds, and whoever stops the node meanwhile does not wait for them.
        await using var running = await Task.Run(() => StartAsync(node, arguments.NodeOptions), CancellationToken.None)
            .WaitAsync(cancellation);
        OnStarted(node, arguments.NodeOptions);
        await graph.RunAsync(cancellation);
        return ExitCode.Success;
    }

    /// <summary>Joins the network with a node, as the environment and the arguments say.</summary>
    /// <param name="arguments">Names, parameters and log levels.</param>
    /// <param name="name">What its code calls the node.</param>
    /// <param name="open">Opens the graph for a node of that full name, on the system's time or, if so told, that of
    /// <c>/clock</c>.</param>
    /// <param name="node">The node.</param>
    /// <param name="hasParameters">Whether the node serves its parameters, with all the endpoints that this
    /// takes.</param>
    /// <exception cref="FormatException">An argument or variable is not as it should be.</exception>
    /// <exception cref="DdsException">Cyclone DDS is missing or refuses.</exception>
    /// <exception cref="IOException">ROS 2 is missing or refuses.</exception>
    public static TGraph Join<TGraph>(
        RosArguments arguments, string name, Func<string, bool, TGraph> open, out INode node,
        bool hasParameters = true) where TGraph : ExecutorGraph
    {
        var fullName = new NodeNames(name, arguments.NodeOptions).FullName;
        var graph = open(fullName, arguments.Parameters.Find(fullName, UseSimTime, false));
        node = graph.CreateNode(name, arguments.NodeOptions);
        var logger = node.Logger;
        graph.Logged += Console.Error.WriteLine;
        graph.CallbackFailed += failure => logger.Error(failure.ToString());
        graph.TopicMismatched += mismatch => logger.Warn(mismatch.ToString());
        if (hasParameters)
            node.Parameters.Declare(
                UseSimTime, false, "whether time is what /clock says; read when the process starts", readOnly: true);
        return graph;
    }

    /// <summary>Loads what the node needs and starts it.</summary>
    /// <param name="node">The node; its parameters are declared here.</param>
    /// <param name="options">For further nodes in the same process.</param>
    protected abstract Task<IAsyncDisposable> StartAsync(INode node, NodeOptions options);

    /// <summary>Says that the node is up, and what it does not understand.</summary>
    protected virtual void OnStarted(INode node, NodeOptions options)
    {
        WarnOfStrays(node, options);
        node.Logger.Info("up");
    }

    /// <summary>Names the parameters that were meant for the node and that it has not declared.</summary>
    protected static void WarnOfStrays(INode node, NodeOptions options)
    {
        foreach (var stray in options.Parameters.UndeclaredOf(node.FullName))
            node.Logger.Warn($"{stray}: {node.FullName} has no such parameter");
    }

    /// <summary>Opens the graph: on the system's time or, with <c>use_sim_time</c>, that of <c>/clock</c>.</summary>
    protected virtual ExecutorGraph Open(
        Network network, RosArguments arguments, string fullName, bool useSimulatedTime) =>
        network.Join(useSimulatedTime);
}
