namespace Astro.Ros;

/// <summary>Which nodes a section of a parameter file is for: a full name in which <c>*</c> stands for one part and
/// <c>**</c> for any number of parts.</summary>
internal sealed class NodePattern(string text)
{
    private readonly string[] _parts = text.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether it names one node.</summary>
    public bool IsExact => !text.Contains('*', StringComparison.Ordinal);

    public bool Matches(string fullName) =>
        Matches(_parts, fullName.Split('/', StringSplitOptions.RemoveEmptyEntries));

    public override string ToString() => "/" + string.Join('/', _parts);

    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> name)
    {
        if (pattern.IsEmpty)
            return name.IsEmpty;
        if (pattern[0] == "**")
            return Matches(pattern[1..], name) || (!name.IsEmpty && Matches(pattern, name[1..]));
        return !name.IsEmpty && (pattern[0] == "*" || pattern[0] == name[0]) && Matches(pattern[1..], name[1..]);
    }
}
