namespace Astro.Ros.Generator;

/// <summary>How many values a field holds.</summary>
internal enum Cardinality
{
    One,
    Array,
    BoundedSequence,
    Sequence,
}

/// <summary>A field's type as a definition spells it.</summary>
/// <param name="Name">Of one element: a primitive, <c>Type</c> or <c>package/Type</c>.</param>
/// <param name="TextBound">The most units of a string, if bounded.</param>
/// <param name="Cardinality">How many elements.</param>
/// <param name="Count">The size or bound, where the cardinality has one.</param>
internal sealed record FieldType(string Name, int? TextBound, Cardinality Cardinality, int Count)
{
    public Primitive? Primitive => Primitive.All.TryGetValue(Name, out var primitive) ? primitive : null;

    public override string ToString() => Name + (TextBound is { } bound ? $"<={bound}" : "") + Cardinality switch
    {
        Cardinality.One => "",
        Cardinality.Array => $"[{Count}]",
        Cardinality.BoundedSequence => $"[<={Count}]",
        _ => "[]",
    };
}
