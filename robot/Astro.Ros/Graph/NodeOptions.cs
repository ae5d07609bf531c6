namespace Astro.Ros;

/// <summary>What a launch file or command line can set on a node without the node's knowing.</summary>
public sealed record NodeOptions
{
    /// <summary>The namespace that relative names resolve in, absolute, as in <c>/robot1</c>.</summary>
    public string Namespace { get; init; } = "/";

    /// <summary>Names to replace; of several rules for one name the first counts.</summary>
    public IReadOnlyList<Remapping> Remappings { get; init; } = [];

    /// <summary>The least severity that the node's logger says.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Info;

    /// <summary>Likewise by the logger's name, which wins.</summary>
    public IReadOnlyDictionary<string, LogLevel> LogLevels { get; init; } = new Dictionary<string, LogLevel>();

    /// <summary>Parameter values that replace the defaults of what the node declares.</summary>
    public ParameterOverrides Parameters { get; init; } = ParameterOverrides.None;
}
