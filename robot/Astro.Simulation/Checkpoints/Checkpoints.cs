using Astro.Ros;

namespace Astro.Simulation;

/// <summary>Writes a simulation's checkpoints, one a second of its time.</summary>
public static class Checkpoints
{
    /// <summary>Writes until the node is disposed.</summary>
    /// <param name="node">The simulation's node.</param>
    /// <param name="simulation">What to write down.</param>
    /// <param name="path">The file; missing folders are made.</param>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public static void Write(INode node, SimulationNode simulation, string path)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        node.CreateTimer(Checkpoint.Period, () =>
        {
            var home = simulation.Home;
            var robot = home.Robot;
            new Checkpoint(home.Options.Seed, node.Graph.Clock.Now.Nanoseconds, robot.Pose.X, robot.Pose.Y,
                robot.Pose.Yaw, robot.Travelled, simulation.HasCargo).Save(path);
        });
    }
}
