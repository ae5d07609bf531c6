namespace Astro.Ros;

/// <summary>One value from a file or a command line.</summary>
/// <param name="Source">Where it comes from, as in <c>robot.yaml:12</c>.</param>
/// <param name="Node">Which nodes it is for.</param>
/// <param name="Name">The parameter's name, its parts joined with dots.</param>
/// <param name="Value">A bool, long, double, string, or an array of one of them; of objects when it is empty.</param>
internal sealed record ParameterOverride(string Source, NodePattern Node, string Name, object Value)
{
    /// <summary>Whether a node has declared the parameter.</summary>
    public bool IsDeclared { get; set; }

    public override string ToString() => $"{Source}: {Node}: {Name}";
}
