namespace Astro.Launch;

/// <summary>
/// ROS 2's XML launch files, as <c>ros2 launch</c> reads them, with no ROS 2 installed. Source: the packages launch,
/// launch_xml and launch_ros of ROS 2 Jazzy; README.md lists what is read and what is refused.
/// </summary>
public static class LaunchFile
{
    /// <summary>Works out what a launch file asks for.</summary>
    /// <exception cref="LaunchFormatException">The file, or one that it includes, is not there or says what it cannot
    /// mean.</exception>
    public static LaunchPlan Load(string path, LaunchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var reader = new LaunchReader(new LaunchContext(options));
        reader.ReadFile(path);
        return reader.ToPlan();
    }

    /// <summary>The arguments that a launch file declares, and those of the files that it includes, in order.</summary>
    /// <remarks>Files whose names depend on arguments that have no value are not looked into.</remarks>
    /// <exception cref="LaunchFormatException">As for <see cref="Load"/>.</exception>
    public static IReadOnlyList<LaunchArgument> ReadArguments(string path, LaunchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var scan = new ArgumentScan(new LaunchContext(options));
        scan.ReadFile(path);
        return scan.Arguments;
    }
}
