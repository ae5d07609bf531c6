namespace Astro.Ros;

/// <summary>
/// A rule that replaces a name of a node's code: a topic or service name, or with <c>__node</c> (or <c>__name</c>) and
/// <c>__ns</c> as <paramref name="From"/> the node's own name or namespace.
/// </summary>
/// <param name="From">The name that it replaces; relative and private names are expanded first.</param>
/// <param name="To">The name that takes its place, expanded likewise.</param>
/// <param name="Node">The name of the one node that the rule is for; null for every node.</param>
public sealed record Remapping(string From, string To, string? Node = null)
{
    private const string Becomes = ":=";

    /// <summary>Reads a rule as ROS 2's command line has it: <c>from:=to</c> or <c>node:from:=to</c>.</summary>
    /// <exception cref="FormatException">The text is no such rule.</exception>
    public static Remapping Parse(string text)
    {
        var middle = text.IndexOf(Becomes, StringComparison.Ordinal);
        var left = middle < 0 ? "" : text[..middle];
        var to = middle < 0 ? "" : text[(middle + Becomes.Length)..];
        var colon = left.IndexOf(':');
        var from = left[(colon + 1)..];
        if (from.Length == 0 || to.Length == 0 || colon == 0)
            throw new FormatException($"remapping \"{text}\": expected FROM:=TO or NODE:FROM:=TO");
        return new Remapping(from, to, colon < 0 ? null : left[..colon]);
    }

    /// <summary>The rule as ROS 2's command line has it.</summary>
    public override string ToString() => Node is null ? From + Becomes + To : $"{Node}:{From}{Becomes}{To}";
}
