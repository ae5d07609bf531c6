namespace Astro.Ros;

/// <summary>What a launch file or command line can set on a node without the node's knowing.</summary>
public sealed record NodeOptions
{
    /// <summary>The namespace that relative names resolve in, absolute, as in <c>/robot1</c>.</summary>
    public string Namespace { get; init; } = "/";

    /// <summary>Names to replace, from → to, by ROS 2's remapping rules.</summary>
    public IReadOnlyDictionary<string, string> Remappings { get; init; } = new Dictionary<string, string>();

    /// <summary>Parameter values that replace the defaults of what the node declares.</summary>
    public ParameterOverrides Parameters { get; init; } = ParameterOverrides.None;
}
