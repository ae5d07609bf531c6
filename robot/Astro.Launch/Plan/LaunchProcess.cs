namespace Astro.Launch;

/// <summary>One process to start.</summary>
/// <param name="Name">What it is called in the output, numbered in order: <c>perception-1</c>.</param>
/// <param name="Command">The program and its arguments.</param>
public sealed record LaunchProcess(string Name, IReadOnlyList<string> Command)
{
    /// <summary>Where the file asks for it: <c>FILE:LINE</c>.</summary>
    public string Source { get; init; } = "";

    /// <summary>Environment variables that differ from this process's own; null stands for one that is not
    /// there.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>The folder to run it in; null for this process's.</summary>
    public string? WorkingFolder { get; init; }

    /// <summary>Whether and how it is started again when it ends; null if it is not.</summary>
    public RespawnPolicy? Respawn { get; init; }

    /// <summary>Whether its end is the end of the launch (<c>on_exit="shutdown"</c>).</summary>
    public bool IsRequired { get; init; }

    /// <summary>What its exit codes say; null if only 0 is known to be no error.</summary>
    public ExitCodes? ExitCodes { get; init; }

    /// <summary>Where ROS 2 would write its output.</summary>
    public LaunchOutput Output { get; init; } = LaunchOutput.Log;
}
