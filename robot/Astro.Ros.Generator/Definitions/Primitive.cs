namespace Astro.Ros.Generator;

/// <summary>A type that needs no definition, and how C# spells it.</summary>
/// <param name="RosName">As in a definition.</param>
/// <param name="CSharpName">The type in C#.</param>
/// <param name="Reader">What follows <c>Read</c> in the name of the method that reads one value.</param>
/// <param name="Size">The fewest bytes that a value takes on the wire.</param>
internal sealed record Primitive(string RosName, string CSharpName, string Reader, int Size)
{
    public static readonly Primitive String = new("string", "string", "String", sizeof(uint));
    public static readonly Primitive WString = new("wstring", "string", "WString", sizeof(uint));
    public static readonly Primitive Bool = new("bool", "bool", "Bool", 1);

    /// <summary><c>builtin_interfaces/Time</c>, which C# has as a value.</summary>
    public static readonly Primitive Time = new("", "global::Astro.Ros.Time", "Time", 8);

    /// <summary><c>builtin_interfaces/Duration</c>, which C# has as a value.</summary>
    public static readonly Primitive Duration = new("", "global::System.TimeSpan", "Duration", 8);

    /// <summary>By the name in a definition.</summary>
    public static readonly IReadOnlyDictionary<string, Primitive> All = new[]
    {
        Bool, String, WString,
        new("byte", "byte", "Byte", 1), new("char", "byte", "Byte", 1), new("uint8", "byte", "Byte", 1),
        new("int8", "sbyte", "SByte", 1), new("int16", "short", "Int16", 2), new("uint16", "ushort", "UInt16", 2),
        new("int32", "int", "Int32", 4), new("uint32", "uint", "UInt32", 4), new("int64", "long", "Int64", 8),
        new("uint64", "ulong", "UInt64", 8),
        new("float32", "float", "Single", 4), new("float64", "double", "Double", 8),
    }.ToDictionary(primitive => primitive.RosName);

    public bool IsText => this == String || this == WString;

    public bool IsTime => this == Time || this == Duration;

    public bool IsFloat => CSharpName is "float" or "double";

    /// <summary>Whether arrays of it go to the wire in one copy.</summary>
    public bool IsBlittable => !IsText && !IsTime;
}
