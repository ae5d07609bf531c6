namespace Astro.Ros.Generator;

/// <summary>Emits how a message writes itself as CDR and is read from it.</summary>
internal static class CdrEmitter
{
    public static void Emit(SourceBuilder source, ResolvedMessage message)
    {
        // IDL has no empty structure, so ROS 2 gives one a byte: structure_needs_at_least_one_member.
        var isEmpty = message.Fields.Count == 0;
        source.Line().Line("/// <inheritdoc/>").Open("public void ReadCdr(ref CdrReader reader)");
        foreach (var field in message.Fields)
            EmitRead(source, field);
        if (isEmpty)
            source.Line("reader.ReadByte();");
        source.Close().Line()
            .Line("/// <inheritdoc/>")
            .Open("public void WriteCdr(ref CdrWriter writer)");
        foreach (var field in message.Fields)
            EmitWrite(source, field);
        if (isEmpty)
            source.Line("writer.Write((byte)0);");
        source.Close();
    }

    private static void EmitRead(SourceBuilder source, ResolvedField field)
    {
        var (type, element, property) = (field.Type, field.Element, field.Property);
        if (type.Cardinality == Cardinality.One)
        {
            source.Line(Read(field, property));
        }
        else if (element.Primitive is { IsBlittable: true })
        {
            source.Line(type.Cardinality == Cardinality.Array
                ? $"{property} = reader.ReadArray({property}, {type.Count});"
                : $"{property} = reader.ReadSequence({property}{Bound(field)});");
        }
        else
        {
            var count = type.Cardinality == Cardinality.Array
                ? $"Expect({type.Count}, {element.MinimalSize})"
                : $"ReadLength({element.MinimalSize}{Bound(field)})";
            source.Line($"{property} = CdrReader.Resize({property}, reader.{count});")
                .Line($"for (var i = 0; i < {property}.Length; i++)")
                .Line("    " + Read(field, $"{property}[i]"));
        }
    }

    // What an array has grown by is null at first.
    private static string Read(ResolvedField field, string value)
    {
        var isItem = field.Type.Cardinality != Cardinality.One;
        return field.Element.Primitive switch
        {
            null => $"{(isItem ? $"({value} ??= new())" : value)}.ReadCdr(ref reader);",
            { Reader: "String" } => $"{value} = reader.ReadString({value}{(isItem ? " ?? \"\"" : "")}"
                + $"{(field.Type.TextBound is { } most ? $", {most}" : "")});",
            { } primitive => $"{value} = reader.Read{primitive.Reader}({field.Type.TextBound});",
        };
    }

    private static string Bound(ResolvedField field) =>
        field.Type.Cardinality == Cardinality.BoundedSequence ? $", {field.Type.Count}" : "";

    private static void EmitWrite(SourceBuilder source, ResolvedField field)
    {
        var (type, element, property) = (field.Type, field.Element, field.Property);
        if (type.Cardinality == Cardinality.One)
        {
            source.Line(Write(field, property));
        }
        else if (element.Primitive is { IsBlittable: true })
        {
            source.Line(type.Cardinality == Cardinality.Array
                ? $"writer.WriteArray({property}, {type.Count});"
                : $"writer.WriteSequence({property}{Bound(field)});");
        }
        else
        {
            source.Line(type.Cardinality == Cardinality.Array
                    ? $"writer.CheckSize({property}, {type.Count});"
                    : $"writer.WriteLength({property}{Bound(field)});")
                .Line($"for (var i = 0; i < {property}.Length; i++)")
                .Line("    " + Write(field, $"{property}[i]"));
        }
    }

    private static string Write(ResolvedField field, string value) => field.Element.Primitive switch
    {
        null => $"{value}.WriteCdr(ref writer);",
        { IsText: true } text when field.Type.TextBound is { } most => $"writer.Write{text.Reader}({value}, {most});",
        { IsText: true } text => $"writer.Write{text.Reader}({value});",
        _ => $"writer.Write({value});",
    };
}
