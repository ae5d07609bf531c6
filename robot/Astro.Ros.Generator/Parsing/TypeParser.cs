using System.Globalization;
using System.Text.RegularExpressions;

namespace Astro.Ros.Generator;

/// <summary>Reads a field's type as in <c>string&lt;=10[&lt;=3]</c>.</summary>
internal static class TypeParser
{
    private static readonly Regex Shape = new(
        @"^(?<name>\w+(/\w+)*)(?<text><=(?<bound>\d+))?(?<array>\[(?<upto><=)?(?<count>\d+)?\])?$");

    /// <summary>The type, or null and what is wrong with it.</summary>
    public static (FieldType? Type, ProblemKind Kind, string Detail) Parse(string text)
    {
        var match = Shape.Match(text);
        if (!match.Success)
            return (null, ProblemKind.Syntax, $"expected a type, found '{text}'");
        var name = match.Groups["name"].Value;
        var (upTo, count) = (match.Groups["upto"].Success, match.Groups["count"].Success);
        if (upTo && !count)
            return (null, ProblemKind.Syntax, $"expected a number after <= in '{text}'");
        if (!IsKnownShape(name))
            return (null, ProblemKind.Name, $"expected a primitive, Type or package/Type, found '{name}'");
        if (match.Groups["text"].Success && name is not ("string" or "wstring"))
            return (null, ProblemKind.Bound, $"only strings have a bound before the brackets, '{name}' has none");

        int? textBound = null;
        var elements = 0;
        if (match.Groups["text"].Success && !TryBound(match.Groups["bound"].Value, out var bound, out var problem))
            return (null, ProblemKind.Bound, problem);
        else if (match.Groups["text"].Success)
            textBound = int.Parse(match.Groups["bound"].Value, CultureInfo.InvariantCulture);
        if (count && !TryBound(match.Groups["count"].Value, out elements, out problem))
            return (null, ProblemKind.Bound, problem);
        var cardinality = !match.Groups["array"].Success ? Cardinality.One
            : upTo ? Cardinality.BoundedSequence
            : count ? Cardinality.Array
            : Cardinality.Sequence;
        return (new FieldType(name, textBound, cardinality, elements), default, "");
    }

    private static bool IsKnownShape(string name)
    {
        var parts = name.Split('/');
        return parts.Length switch
        {
            1 => Primitive.All.ContainsKey(name) || RosNames.IsType(name),
            2 => RosNames.IsPackage(parts[0]) && RosNames.IsType(parts[1]),
            3 => RosNames.IsPackage(parts[0]) && parts[1] == "msg" && RosNames.IsType(parts[2]),
            _ => false,
        };
    }

    private static bool TryBound(string digits, out int bound, out string problem)
    {
        var fits = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out bound) && bound > 0;
        problem = fits ? "" : $"expected a size of 1 to {int.MaxValue}, found {digits}";
        return fits;
    }
}
