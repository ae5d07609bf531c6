namespace Astro.Ros;

/// <summary>An exception that left a callback: it ended that one call and nothing else.</summary>
/// <param name="Node">The full name of the node that the callback belongs to; empty for posted work.</param>
/// <param name="Source">What called it, as in <c>topic /scan</c>, <c>service /map/load</c>, <c>timer</c>.</param>
/// <param name="Exception">What the callback threw.</param>
public sealed record CallbackFailure(string Node, string Source, Exception Exception)
{
    /// <summary>One line that names node, source and error.</summary>
    public override string ToString()
    {
        var where = Node.Length == 0 ? Source : $"{Node}: {Source}";
        return $"{where}: {Exception.GetType().Name}: {Exception.Message.ReplaceLineEndings(" ")}";
    }
}
