namespace Astro.Ros.Generator;

/// <summary>Emits how a message writes itself as JSON and is read from it, by rosbridge's conventions.</summary>
internal static class JsonEmitter
{
    private const string Writer = "global::System.Text.Json.Utf8JsonWriter";
    private const string Element = "global::System.Text.Json.JsonElement";

    public static void Emit(SourceBuilder source, ResolvedMessage message)
    {
        source.Line()
            .Line("/// <inheritdoc/>")
            .Open($"public void WriteJson({Writer} writer)")
            .Line("writer.WriteStartObject();");
        foreach (var field in message.Fields)
            EmitWrite(source, field);
        source.Line("writer.WriteEndObject();").Close().Line()
            .Line("/// <inheritdoc/>")
            .Open($"public static {message.ClassName} ReadJson({Element} json)")
            .Line($"var message = new {message.ClassName}();")
            .Open("foreach (var property in JsonFieldReader.Fields(json, TypeName))")
            .Line("var name = JsonFieldReader.FieldName(property);")
            .Open("switch (name)");
        foreach (var field in message.Fields)
            source.Line($"case \"{field.Name}\":")
                .Line($"    message.{field.Property} = {Read(field)};")
                .Line("    break;");
        source.Line("default:")
            .Line("    throw JsonFieldReader.Unknown(name, TypeName);")
            .Close().Close()
            .Line("return message;")
            .Close();
    }

    private static void EmitWrite(SourceBuilder source, ResolvedField field)
    {
        var property = field.Property;
        source.Line($"writer.WritePropertyName(\"{field.Name}\"u8);");
        if (field.Type.Cardinality == Cardinality.One)
            source.Line(Write(field, property));
        else if (IsBase64(field))
            source.Line($"writer.WriteBase64StringValue({property});");
        else
            source.Line("writer.WriteStartArray();")
                .Line($"foreach (var item in {property})")
                .Line("    " + Write(field, "item"))
                .Line("writer.WriteEndArray();");
    }

    private static string Write(ResolvedField field, string value) => field.Element.Primitive switch
    {
        null => $"{value}.WriteJson(writer);",
        { IsText: true } => $"writer.WriteStringValue({value});",
        { IsFloat: true } => $"writer.WriteFloatValue({value});",
        { IsTime: true } time => $"writer.Write{time.Reader}Value({value});",
        { CSharpName: "bool" } => $"writer.WriteBooleanValue({value});",
        _ => $"writer.WriteNumberValue({value});",
    };

    private static string Read(ResolvedField field)
    {
        var (type, element) = (field.Type, field.Element);
        var method = element.Primitive is { } primitive
            ? $"JsonFieldReader.Read{primitive.Reader}"
            : $"JsonFieldReader.ReadMessage<{element.CSharpName}>";
        if (type.Cardinality == Cardinality.One)
            return $"{method}(property.Value, name{(type.TextBound is { } most ? $", {most}" : "")})";
        if (type.TextBound is { } bound)
            method = $"static (item, path) => {method}(item, path, {bound})";
        var counts = type.Cardinality switch
        {
            Cardinality.Array => $", {type.Count}, {type.Count}",
            Cardinality.BoundedSequence => $", 0, {type.Count}",
            _ => "",
        };
        return IsBase64(field)
            ? $"JsonFieldReader.ReadBytes(property.Value, name{counts})"
            : $"JsonFieldReader.ReadArray<{element.CSharpName}>(property.Value, name, {method}{counts})";
    }

    private static bool IsBase64(ResolvedField field) => field.Element.CSharpName == "byte";
}
