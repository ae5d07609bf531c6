namespace Astro.Ros.Generator;

/// <summary>A type that needs no definition, and how C# spells it.</summary>
/// <param name="RosName">As in a definition.</param>
/// <param name="CSharpName">The type in C#.</param>
/// <param name="Reader">What follows <c>Read</c> in the name of the method that reads one value.</param>
/// <param name="Size">The fewest bytes that a value takes on the wire.</param>
/// <param name="TypeId">Its number in type_description_interfaces/msg/FieldType.</param>
internal sealed record Primitive(string RosName, string CSharpName, string Reader, int Size, int TypeId)
{
    /// <summary>The <see cref="TypeId"/> of whatever has a definition.</summary>
    public const int Message = 1;

    public static readonly Primitive String = new("string", "string", "String", sizeof(uint), 17);
    public static readonly Primitive WString = new("wstring", "string", "WString", sizeof(uint), 18);
    public static readonly Primitive Bool = new("bool", "bool", "Bool", 1, 15);

    /// <summary><c>builtin_interfaces/Time</c>, which C# has as a value.</summary>
    public static readonly Primitive Time = new("", "global::Astro.Ros.Time", "Time", 8, Message);

    /// <summary><c>builtin_interfaces/Duration</c>, which C# has as a value.</summary>
    public static readonly Primitive Duration = new("", "global::System.TimeSpan", "Duration", 8, Message);

    /// <summary>By the name in a definition.</summary>
    public static readonly IReadOnlyDictionary<string, Primitive> All = new[]
    {
        Bool, String, WString,
        new("byte", "byte", "Byte", 1, 16), new("char", "byte", "Byte", 1, 3), new("uint8", "byte", "Byte", 1, 3),
        new("int8", "sbyte", "SByte", 1, 2), new("int16", "short", "Int16", 2, 4),
        new("uint16", "ushort", "UInt16", 2, 5), new("int32", "int", "Int32", 4, 6),
        new("uint32", "uint", "UInt32", 4, 7), new("int64", "long", "Int64", 8, 8),
        new("uint64", "ulong", "UInt64", 8, 9), new("float32", "float", "Single", 4, 10),
        new("float64", "double", "Double", 8, 11),
    }.ToDictionary(primitive => primitive.RosName);

    public bool IsText => this == String || this == WString;

    public bool IsTime => this == Time || this == Duration;

    public bool IsFloat => CSharpName is "float" or "double";

    /// <summary>Whether arrays of it go to the wire in one copy.</summary>
    public bool IsBlittable => !IsText && !IsTime;
}
