namespace Astro.Ros.Generator;

/// <summary>
/// What one type adds to the text that is hashed: an object of JSON, spaced as ROS 2 spaces it. Constants, defaults and
/// comments are no part of it.
/// </summary>
/// <param name="TypeName">ROS 2's name.</param>
/// <param name="Json">A type_description_interfaces/msg/IndividualTypeDescription.</param>
/// <param name="Nested">The names of the types that its fields have, those without a definition left out.</param>
internal sealed record TypeDescription(string TypeName, string Json, IReadOnlyList<string> Nested)
{
    /// <summary>How far the numbers of arrays and so on are from those of single values, by
    /// <see cref="Cardinality"/>.</summary>
    private const int CardinalityStep = 48;

    /// <summary>How far the number of a bounded string is from that of a string.</summary>
    private const int BoundedText = 4;

    /// <summary>IDL has no empty structure, so that ROS 2 gives one a byte.</summary>
    private static readonly Field Filler = new(
        new("uint8", null, Cardinality.One, 0), "structure_needs_at_least_one_member", null, "", 0);

    /// <param name="typeName">ROS 2's name.</param>
    /// <param name="package">Where fields' types are that name no package.</param>
    /// <param name="fields">In the order of the wire.</param>
    public static TypeDescription Of(string typeName, string package, IReadOnlyList<Field> fields)
    {
        var members = (fields.Count > 0 ? fields : [Filler]).Select(field => Member(package, field));
        return new(
            typeName, $$"""{"type_name": "{{typeName}}", "fields": [{{string.Join(", ", members)}}]}""",
            [.. fields.Select(field => NestedName(field.Type, package)).Where(name => name.Length > 0)]);
    }

    private static string Member(string package, Field field)
    {
        var type = field.Type;
        var values = string.Join(
            ", ", $"\"type_id\": {TypeId(type)}", $"\"capacity\": {type.Count}",
            $"\"string_capacity\": {type.TextBound ?? 0}", $"\"nested_type_name\": \"{NestedName(type, package)}\"");
        return $"{{\"name\": \"{field.Name}\", \"type\": {{{values}}}}}";
    }

    private static int TypeId(FieldType type) => (type.Primitive?.TypeId ?? Primitive.Message)
        + (type.TextBound is null ? 0 : BoundedText) + CardinalityStep * (int)type.Cardinality;

    private static string NestedName(FieldType type, string package)
    {
        var parts = type.Name.Split('/');
        return type.Primitive is not null ? "" : parts.Length switch
        {
            1 => $"{package}/msg/{type.Name}",
            2 => $"{parts[0]}/msg/{parts[1]}",
            _ => type.Name,
        };
    }
}
