namespace Astro.Ros.Generator;

/// <summary>Emits how a message writes itself as CDR and is read from it.</summary>
internal static class CdrEmitter
{
    public static void Emit(SourceBuilder source, ResolvedMessage message)
    {
        // IDL has no empty structure, so ROS 2 gives one a byte: structure_needs_at_least_one_member.
        var isEmpty = message.Fields.Count == 0;
        source.Line().Open($"private {message.ClassName}(ref CdrReader reader)");
        foreach (var field in message.Fields)
            EmitRead(source, field);
        if (isEmpty)
            source.Line("reader.ReadByte();");
        source.Close().Line()
            .Line("/// <inheritdoc/>")
            .Line($"public static {message.ClassName} ReadCdr(ref CdrReader reader) => new(ref reader);")
            .Line()
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
        var bound = type.Cardinality == Cardinality.BoundedSequence ? $"{type.Count}" : "";
        var value = element.Primitive is { } primitive
            ? $"reader.Read{primitive.Reader}({type.TextBound})"
            : $"{element.CSharpName}.ReadCdr(ref reader)";
        if (type.Cardinality == Cardinality.One)
        {
            source.Line($"{property} = {value};");
        }
        else if (element.Primitive is { IsBlittable: true })
        {
            var read = type.Cardinality == Cardinality.Array ? $"ReadArray<{element.CSharpName}>({type.Count})"
                : $"ReadSequence<{element.CSharpName}>({bound})";
            source.Line($"{property} = reader.{read};");
        }
        else
        {
            var count = type.Cardinality == Cardinality.Array ? $"Expect({type.Count}, {element.MinimalSize})"
                : bound.Length > 0 ? $"ReadLength({element.MinimalSize}, {bound})"
                : $"ReadLength({element.MinimalSize})";
            source.Line($"{property} = new {element.CSharpName}[reader.{count}];")
                .Line($"for (var i = 0; i < {property}.Length; i++)")
                .Line($"    {property}[i] = {value};");
        }
    }

    private static void EmitWrite(SourceBuilder source, ResolvedField field)
    {
        var (type, element, property) = (field.Type, field.Element, field.Property);
        var bound = type.Cardinality == Cardinality.BoundedSequence ? $", {type.Count}" : "";
        if (type.Cardinality == Cardinality.One)
        {
            source.Line(Write(field, property));
        }
        else if (element.Primitive is { IsBlittable: true })
        {
            source.Line(type.Cardinality == Cardinality.Array
                ? $"writer.WriteArray({property}, {type.Count});"
                : $"writer.WriteSequence({property}{bound});");
        }
        else
        {
            source.Line(type.Cardinality == Cardinality.Array
                    ? $"writer.CheckSize({property}, {type.Count});"
                    : $"writer.WriteLength({property}{bound});")
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
