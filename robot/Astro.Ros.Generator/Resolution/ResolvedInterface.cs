namespace Astro.Ros.Generator;

/// <summary>A type that elements of a field have, with all that the emitters need to know of it.</summary>
/// <param name="Primitive">The primitive, or null for a message.</param>
/// <param name="CSharpName">How C# spells it.</param>
/// <param name="MinimalSize">The fewest bytes that one element takes on the wire, padding not counted.</param>
internal sealed record ElementType(Primitive? Primitive, string CSharpName, int MinimalSize);

/// <summary>A field whose type was found.</summary>
internal sealed record ResolvedField(
    FieldType Type, ElementType Element, string Name, string Property, string? Default, string Comment);

/// <summary>A constant and its name in C#.</summary>
internal sealed record ResolvedConstant(Primitive Type, string Name, string Value, string Comment);

/// <summary>The hash of a type whose name is that of an action and an ending.</summary>
internal sealed record DerivedHash(string Ending, string Hash);

/// <summary>One message class.</summary>
/// <param name="TypeName">ROS 2's name, as in <c>astro/srv/Acknowledge_Request</c>.</param>
/// <param name="TypeHash">ROS 2's hash; empty where a message that this one holds has a problem of its own.</param>
/// <param name="Derived">Those of the types that ROS 2 derives from it, a part of an action.</param>
/// <param name="ClassName">The name in C#.</param>
/// <param name="Comment">What the definition says of it.</param>
/// <param name="Constants">In the definition's order.</param>
/// <param name="Fields">In the definition's order, which is that of the wire.</param>
internal sealed record ResolvedMessage(
    string TypeName,
    string TypeHash,
    EquatableList<DerivedHash> Derived,
    string ClassName,
    string Comment,
    EquatableList<ResolvedConstant> Constants,
    EquatableList<ResolvedField> Fields);

/// <summary>A definition ready to be emitted, or the problems that keep it from that.</summary>
internal sealed record ResolvedInterface(
    string Package,
    InterfaceKind Kind,
    string Name,
    EquatableList<ResolvedMessage> Messages,
    EquatableList<Problem> Problems);
