namespace Astro.Ros.Dds;

/// <summary>How far participants look for each other, as ROS 2's <c>ROS_AUTOMATIC_DISCOVERY_RANGE</c>.</summary>
public enum DiscoveryRange
{
    /// <summary>On this machine only.</summary>
    Localhost,

    /// <summary>On the network that the machine is on.</summary>
    Subnet,

    /// <summary>Not at all; only <see cref="DdsOptions.StaticPeers"/> are asked.</summary>
    Off,
}

/// <summary>Which part of the network a graph is on.</summary>
public sealed record DdsOptions
{
    internal const int HumbleGidLength = 24;
    internal const int CurrentGidLength = 16;

    /// <summary>The longest domain id whose ports exist (RTPS 2.5, 9.6.2.1).</summary>
    public const int MaxDomain = 232;

    /// <summary>Graphs of different domains do not see each other; 0 to <see cref="MaxDomain"/>.</summary>
    public int Domain { get; init; }

    /// <summary>How far participants look for each other.</summary>
    public DiscoveryRange Range { get; init; } = DiscoveryRange.Localhost;

    /// <summary>Addresses to look at in any case.</summary>
    public IReadOnlyList<string> StaticPeers { get; init; } = [];

    /// <summary>
    /// Whether nodes of ROS 2 on this machine are to be met. They keep to its best network interface, so that one
    /// listens there, too, as they do, and not on the loopback alone.
    /// </summary>
    public bool IsBesideRos2 { get; init; }

    /// <summary>Further configuration in Cyclone's own XML, or a file of it, which wins over the rest.</summary>
    public string? Configuration { get; init; }

    /// <summary>Bytes of an endpoint's id in <c>ros_discovery_info</c>: 24 up to Humble, 16 since.</summary>
    public int GidLength { get; init; } = CurrentGidLength;

    /// <summary>The security enclave that others see, absolute.</summary>
    public string Enclave { get; init; } = "/";

    /// <summary>What protects the graph; null where nothing does.</summary>
    public DdsSecurity? Security { get; init; }

    /// <summary>Why nothing protects the graph though security was asked for; null otherwise.</summary>
    public string? WhyUnprotected { get; init; }

    /// <summary>Whether time is what <c>/clock</c> says; the system's otherwise.</summary>
    public bool UseSimulatedTime { get; init; }

    /// <summary>
    /// Reads <c>ROS_DOMAIN_ID</c>, <c>ROS_AUTOMATIC_DISCOVERY_RANGE</c>, <c>ROS_STATIC_PEERS</c>, <c>ROS_DISTRO</c>,
    /// <c>CYCLONEDDS_URI</c> and those of <see cref="DdsSecurity.FromEnvironment"/>.
    /// </summary>
    /// <param name="variable">Looks a variable up; null when it is not set.</param>
    /// <param name="enclave">The security enclave, absolute.</param>
    /// <exception cref="FormatException">A variable, which is named, has a value that it cannot have.</exception>
    public static DdsOptions FromEnvironment(Func<string, string?> variable, string enclave = "/")
    {
        ArgumentNullException.ThrowIfNull(variable);
        var distribution = variable("ROS_DISTRO");
        var security = DdsSecurity.FromEnvironment(variable, enclave, out var whyUnprotected);
        return new DdsOptions
        {
            Domain = ReadDomain(variable("ROS_DOMAIN_ID")),
            Range = ReadRange(variable("ROS_AUTOMATIC_DISCOVERY_RANGE")),
            StaticPeers = (variable("ROS_STATIC_PEERS") ?? "")
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            IsBesideRos2 = !string.IsNullOrEmpty(distribution),
            Configuration = variable("CYCLONEDDS_URI"),
            GidLength = distribution == "humble" ? HumbleGidLength : CurrentGidLength,
            Enclave = enclave,
            Security = security,
            WhyUnprotected = whyUnprotected,
        };
    }

    private static int ReadDomain(string? text) => text switch
    {
        null or "" => 0,
        _ when int.TryParse(text, out var domain) && domain is >= 0 and <= MaxDomain => domain,
        _ => throw new FormatException($"ROS_DOMAIN_ID: expected a number from 0 to {MaxDomain}, found \"{text}\""),
    };

    private static DiscoveryRange ReadRange(string? text) => text switch
    {
        null or "" or "LOCALHOST" => DiscoveryRange.Localhost,
        "SUBNET" or "SYSTEM_DEFAULT" => DiscoveryRange.Subnet,
        "OFF" => DiscoveryRange.Off,
        _ => throw new FormatException(
            $"ROS_AUTOMATIC_DISCOVERY_RANGE: expected LOCALHOST, SUBNET, OFF or SYSTEM_DEFAULT, found \"{text}\""),
    };
}
