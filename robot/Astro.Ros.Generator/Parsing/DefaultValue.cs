namespace Astro.Ros.Generator;

/// <summary>Turns a field's default into C# source.</summary>
internal static class DefaultValue
{
    /// <summary>The source, or null and what is wrong with the text.</summary>
    public static (string? Source, string Detail) Parse(FieldType type, string text)
    {
        if (type.Primitive is not { } element)
            return (null, $"{type.Name} is a message and takes no default");
        if (type.Cardinality == Cardinality.One)
            return One(element, type.TextBound, text);
        if (!text.StartsWith("[") || !text.EndsWith("]") || text.Length < 2)
            return (null, $"expected [values] as the default of {type}, found {text}");

        var values = Split(text.Substring(1, text.Length - 2))
            .Select(item => One(element, type.TextBound, item))
            .ToList();
        if (type.Cardinality == Cardinality.Array && values.Count != type.Count)
            return (null, $"expected {type.Count} values, found {values.Count}");
        if (type.Cardinality == Cardinality.BoundedSequence && values.Count > type.Count)
            return (null, $"expected at most {type.Count} values, found {values.Count}");
        var wrong = values.FirstOrDefault(value => value.Source is null);
        return wrong.Detail is { Length: > 0 }
            ? wrong
            : ($"[{string.Join(", ", values.Select(value => value.Source))}]", "");
    }

    private static (string? Source, string Detail) One(Primitive type, int? bound, string text)
    {
        var source = Literal.Parse(type, text);
        if (source is null)
            return (null, $"expected {Literal.Expected(type)}, found {text}");
        return bound is { } most && Literal.TextLength(type, text) > most
            ? (null, $"expected at most {most} characters, found {text}")
            : (source, "");
    }

    /// <summary>The values between commas that are not inside quotes.</summary>
    private static IEnumerable<string> Split(string values)
    {
        if (values.Trim().Length == 0)
            yield break;
        int start = 0, comma;
        while ((comma = Unquoted.IndexOf(values, ',', start)) >= 0)
        {
            yield return values.Substring(start, comma - start).Trim();
            start = comma + 1;
        }
        yield return values.Substring(start).Trim();
    }
}
