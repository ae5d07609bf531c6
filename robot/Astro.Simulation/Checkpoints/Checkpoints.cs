using Astro.Ros;

namespace Astro.Simulation;

/// <summary>Writes a simulation's checkpoints: one at once, then one a second of its time.</summary>
public static class Checkpoints
{
    /// <summary>Writes until the node is disposed.</summary>
    /// <param name="node">The simulation's node.</param>
    /// <param name="simulation">What to write down.</param>
    /// <param name="path">The file; missing folders are made.</param>
    /// <exception cref="IOException">The folder cannot be made or the file not be written.</exception>
    public static void Write(INode node, SimulationNode simulation, string path)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(simulation);
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        try
        {
            Save();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path}: no checkpoint can be written: {exception.Message}", exception);
        }
        node.CreateTimer(Checkpoint.Period, Save);

        void Save()
        {
            var home = simulation.Home;
            var robot = home.Robot;
            new Checkpoint(home.Options.Seed, node.Graph.Clock.Now.Nanoseconds, robot.Pose.X, robot.Pose.Y,
                robot.Pose.Yaw, robot.Travelled, simulation.HasCargo).Save(path);
        }
    }
}
