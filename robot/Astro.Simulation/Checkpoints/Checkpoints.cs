using Astro.Ros;

namespace Astro.Simulation;

/// <summary>Writes a simulation's checkpoints: one at once, then one a second of its time.</summary>
public static class Checkpoints
{
    /// <summary>Writes until the node is disposed. What cannot be written later on, as on a full disk, is a warning
    /// once until it can be again; the simulation goes on.</summary>
    /// <param name="node">The simulation's node.</param>
    /// <param name="simulation">What to write down.</param>
    /// <param name="path">The file; missing folders are made.</param>
    /// <exception cref="IOException">The folder cannot be made or the file not be written.</exception>
    public static void Write(INode node, SimulationNode simulation, string path)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(simulation);
        var isFailing = false;
        if (Try(Begin) is { } failure)
            throw new IOException($"{path}: no checkpoint can be written: {failure.Message}", failure);
        node.CreateTimer(Checkpoint.Period, Continue);

        void Begin()
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            Save();
        }

        void Continue()
        {
            var failure = Try(Save);
            if (failure is not null && !isFailing)
                node.Logger.Warn($"{path}: no checkpoint can be written, so a restart would go back to the last one: "
                    + failure.Message);
            else if (failure is null && isFailing)
                node.Logger.Info($"{path}: checkpoints are written again");
            isFailing = failure is not null;
        }

        void Save()
        {
            var home = simulation.Home;
            var robot = home.Robot;
            new Checkpoint(home.Options.Seed, node.Graph.Clock.Now.Nanoseconds, robot.Pose.X, robot.Pose.Y,
                robot.Pose.Yaw, robot.Travelled, simulation.HasCargo).Save(path);
        }
    }

    /// <returns>What the file system has against it; null if nothing.</returns>
    private static Exception? Try(Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception;
        }
    }
}
