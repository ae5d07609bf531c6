namespace Astro.Ros.Generator;

/// <summary>Emits a message class: constants, properties, constructors and what <c>IMessage</c> asks for.</summary>
internal static class MessageEmitter
{
    public static void Emit(SourceBuilder source, ResolvedMessage message)
    {
        var name = message.ClassName;
        source.Summary(message.Comment.Length > 0 ? message.Comment : $"The message {message.TypeName}.")
            .Open($"public sealed partial class {name} : IMessage<{name}>");
        foreach (var constant in message.Constants)
            EmitConstant(source, constant);
        source.Summary("A message with its definition's defaults.")
            .Open($"public {name}()");
        foreach (var field in message.Fields)
            EmitDefault(source, field);
        source.Close();
        foreach (var field in message.Fields)
            EmitProperty(source.Line(), field);
        source.Line()
            .Line("/// <inheritdoc/>")
            .Line($"public static string TypeName => \"{message.TypeName}\";")
            .Line()
            .Line("/// <inheritdoc/>")
            .Line($"public static string TypeHash => \"{message.TypeHash}\";");
        EmitDerived(source, message.Derived);
        CdrEmitter.Emit(source, message);
        JsonEmitter.Emit(source, message);
        source.Close();
    }

    private static void EmitDerived(SourceBuilder source, EquatableList<DerivedHash> derived)
    {
        if (derived.Count == 0)
            return;
        source.Line()
            .Line("/// <inheritdoc/>")
            .Line("public static string DerivedHash(string ending) => ending switch")
            .Line("{");
        foreach (var (ending, hash) in derived)
            source.Line($"    \"{ending}\" => \"{hash}\",");
        source.Line("    _ => \"\",").Line("};");
    }

    private static void EmitConstant(SourceBuilder source, ResolvedConstant constant) => source
        .Summary(constant.Comment.Length > 0 ? constant.Comment : $"{constant.Type.RosName} {constant.Value}")
        .Line($"public const {constant.Type.CSharpName} {constant.Name} = {constant.Value};")
        .Line();

    private static void EmitProperty(SourceBuilder source, ResolvedField field)
    {
        var array = field.Type.Cardinality == Cardinality.One ? "" : "[]";
        source.Summary(field.Comment.Length > 0 ? field.Comment : $"{field.Type} {field.Name}")
            .Line($"public {field.Element.CSharpName}{array} {field.Property} {{ get; set; }}");
    }

    private static void EmitDefault(SourceBuilder source, ResolvedField field)
    {
        var (type, property) = (field.Element.CSharpName, field.Property);
        var isText = field.Element.Primitive is { IsText: true };
        if (field.Default is { } value)
        {
            source.Line($"{property} = {value};");
        }
        else if (field.Type.Cardinality is Cardinality.Sequence or Cardinality.BoundedSequence)
        {
            source.Line($"{property} = [];");
        }
        else if (field.Type.Cardinality == Cardinality.Array)
        {
            source.Line($"{property} = new {type}[{field.Type.Count}];");
            if (isText)
                source.Line($"global::System.Array.Fill({property}, \"\");");
            else if (field.Element.Primitive is null)
                source.Line($"for (var i = 0; i < {property}.Length; i++)").Line($"    {property}[i] = new();");
        }
        else if (isText || field.Element.Primitive is null)
        {
            source.Line($"{property} = {(isText ? "\"\"" : "new()")};");
        }
    }
}
