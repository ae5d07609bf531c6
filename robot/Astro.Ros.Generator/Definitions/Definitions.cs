namespace Astro.Ros.Generator;

/// <summary>What kind of interface a file defines.</summary>
internal enum InterfaceKind
{
    Message,
    Service,
    Action,
}

/// <summary>A value that a message carries.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">In snake_case.</param>
/// <param name="Default">C# source of the default, or null for the type's own.</param>
/// <param name="Comment">What the definition says of it.</param>
/// <param name="Line">Counted from 0.</param>
internal sealed record Field(FieldType Type, string Name, string? Default, string Comment, int Line);

/// <summary>A named value of a message type.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">In UPPER_CASE.</param>
/// <param name="Value">C# source.</param>
/// <param name="Comment">What the definition says of it.</param>
/// <param name="Line">Counted from 0.</param>
internal sealed record Constant(Primitive Type, string Name, string Value, string Comment, int Line);

/// <summary>One list of fields: a message, or a section of a service or an action.</summary>
internal sealed record Section(string Comment, EquatableList<Constant> Constants, EquatableList<Field> Fields);

/// <summary>A definition file, parsed: one section for a message, two for a service, three for an action.</summary>
internal sealed record InterfaceDefinition(
    string Path,
    string Package,
    InterfaceKind Kind,
    string Name,
    EquatableList<Section> Sections,
    EquatableList<Problem> Problems);
