namespace Astro.Ros.Rcl;

/// <summary>As what an installed ROS 2 is joined. Domain, discovery and security are its own to read from the
/// environment.</summary>
public sealed record RclOptions
{
    /// <summary>The security enclave, absolute.</summary>
    public string Enclave { get; init; } = "/";

    /// <summary>Whether time is what <c>/clock</c> says; the system's otherwise.</summary>
    public bool UseSimulatedTime { get; init; }
}
