using System.Collections.Immutable;

namespace Astro.Launch;

/// <summary>What a <c>&lt;group&gt;</c> keeps to itself.</summary>
/// <param name="Variables">The values of arguments and of <c>&lt;let&gt;</c>.</param>
/// <param name="Environment">The environment of processes.</param>
internal sealed record LaunchScope(
    ImmutableDictionary<string, string> Variables, ImmutableDictionary<string, string> Environment)
{
    /// <summary>The namespace that nodes are pushed into, absolute; null for none.</summary>
    public string? Namespace { get; init; }

    /// <summary>Names that all nodes replace, as <c>FROM:=TO</c>.</summary>
    public ImmutableList<string> Remappings { get; init; } = [];

    /// <summary>Parameters of all nodes, as words of their command lines.</summary>
    public ImmutableList<string> Parameters { get; init; } = [];

    /// <summary>The scope with a variable set.</summary>
    public LaunchScope With(string name, string value) => this with { Variables = Variables.SetItem(name, value) };

    /// <summary>The scope with an environment variable set.</summary>
    public LaunchScope WithEnvironment(string name, string value) =>
        this with { Environment = Environment.SetItem(name, value) };
}
