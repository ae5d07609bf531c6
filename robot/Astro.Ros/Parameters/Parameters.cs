namespace Astro.Ros;

/// <summary>The parameters of one node.</summary>
public sealed class Parameters(string node, ParameterOverrides overrides)
{
    /// <summary>The full name of the node.</summary>
    public string Node { get; } = node;

    /// <summary>What replaces the defaults.</summary>
    public ParameterOverrides Overrides { get; } = overrides;
}
