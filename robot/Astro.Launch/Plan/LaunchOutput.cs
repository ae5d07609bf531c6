namespace Astro.Launch;

/// <summary>Where ROS 2 writes a process's output. What is run here writes to the screen whatever this says, since no
/// log files are kept.</summary>
public enum LaunchOutput
{
    /// <summary>Standard output to the log file; standard error to the screen too.</summary>
    Log,

    /// <summary>The screen.</summary>
    Screen,

    /// <summary>The screen and the log file.</summary>
    Both,

    /// <summary>Log files of the process's own.</summary>
    OwnLog,

    /// <summary>All of them.</summary>
    Full,
}
