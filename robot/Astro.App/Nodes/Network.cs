using Astro.Ros;

namespace Astro.App.Nodes;

/// <summary>What carries the graph between processes.</summary>
internal abstract partial class Network
{
    /// <summary>Chooses: <c>dds</c>, or <c>rcl</c> for the ROS 2 that is installed.</summary>
    public const string Variable = "ASTRO_GRAPH";

    /// <summary>The one that <see cref="Variable"/> names; else the installed ROS 2 where one is sourced and this
    /// build can use it, and Cyclone DDS otherwise.</summary>
    /// <param name="variable">Looks a variable of the environment up; null when it is not set.</param>
    /// <param name="enclave">The security enclave of the process, absolute.</param>
    /// <exception cref="FormatException">The variable names none, or one that is not in this build.</exception>
    public static Network Choose(Func<string, string?> variable, string enclave)
    {
        var rcl = FindRcl(enclave);
        return (variable(Variable), rcl) switch
        {
            ("dds", _) => new DdsNetwork(variable, enclave),
            ("rcl", not null) => rcl,
            ("rcl", null) => throw new FormatException($"{Variable}: rcl is not in this build (see astro doctor)"),
            (null or "", not null) when variable("ROS_DISTRO") is { Length: > 0 } => rcl,
            (null or "", _) => new DdsNetwork(variable, enclave),
            var (other, _) => throw new FormatException($"{Variable}: expected dds or rcl, found \"{other}\""),
        };
    }

    /// <summary>Why the installed ROS 2 cannot be joined; null when it can.</summary>
    public static string? WhyNoRcl() => FindRcl("/") is { } rcl ? rcl.WhyAbsent() : "not in this build";

    /// <summary>Why it cannot be joined; null when it can.</summary>
    public abstract string? WhyAbsent();

    /// <summary>Joins it.</summary>
    /// <param name="useSimulatedTime">Whether time is what <c>/clock</c> says; the system's otherwise.</param>
    /// <exception cref="IOException">It is not here, or refuses.</exception>
    /// <exception cref="FormatException">A variable that it reads is not as it should be.</exception>
    public abstract ExecutorGraph Join(bool useSimulatedTime);

    /// <summary>Joins it with a clock of its own, for a simulation.</summary>
    /// <param name="start">The time it begins at.</param>
    /// <param name="pace">How much faster than the wall clock at most, above 0.</param>
    /// <exception cref="IOException">It is not here, or refuses.</exception>
    /// <exception cref="FormatException">A variable that it reads is not as it should be.</exception>
    public abstract ExecutorGraph Simulated(Time start, double pace);

    private static Network? FindRcl(string enclave)
    {
        Network? rcl = null;
        AddRcl(enclave, ref rcl);
        return rcl;
    }

    // Without RclNetwork.cs, which only a build with Astro.Ros.Rcl has, there is nothing to call.
    static partial void AddRcl(string enclave, ref Network? rcl);
}
