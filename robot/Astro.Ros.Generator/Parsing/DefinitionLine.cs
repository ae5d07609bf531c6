using System.Text.RegularExpressions;

namespace Astro.Ros.Generator;

/// <summary>One line of a definition, taken apart but not yet understood.</summary>
/// <param name="Type">The type as written; empty on a line that holds no member.</param>
/// <param name="Name">The member's name.</param>
/// <param name="IsConstant">Whether an equals sign follows the name.</param>
/// <param name="Value">What follows: a constant's value or a field's default; empty when there is none.</param>
/// <param name="Comment">What follows the number sign.</param>
/// <param name="HasComment">Whether there is a number sign.</param>
internal sealed record DefinitionLine(
    string Type, string Name, bool IsConstant, string Value, string Comment, bool HasComment)
{
    private static readonly Regex Member = new(
        """^(?<type>\S+)\s+(?<name>\w+)(?:\s*(?<equals>=)\s*(?<value>\S.*)|\s+(?<value>[^\s=].*))?$""");

    public bool IsBlank => Type.Length == 0 && !HasComment;

    public bool IsMember => Type.Length > 0;

    /// <summary>The line's parts, or null when it is neither blank, nor a comment, nor a member.</summary>
    public static DefinitionLine? Parse(string line)
    {
        var hash = Unquoted.IndexOf(line, '#');
        var comment = hash < 0 ? "" : line.Substring(hash + 1).Trim();
        var code = (hash < 0 ? line : line.Substring(0, hash)).Trim();
        if (code.Length == 0)
            return new("", "", false, "", comment, hash >= 0);
        var match = Member.Match(code);
        return !match.Success ? null : new(
            match.Groups["type"].Value, match.Groups["name"].Value, match.Groups["equals"].Success,
            match.Groups["value"].Value, comment, hash >= 0);
    }
}
