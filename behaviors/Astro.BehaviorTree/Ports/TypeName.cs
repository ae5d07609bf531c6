namespace Astro.BehaviorTree;

/// <summary>Types in words, for messages and for tree editors.</summary>
internal static class TypeName
{
    /// <summary>The name that BehaviorTree.CPP's tools use for the type, where they have one.</summary>
    public static string Of(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => type.Name,
        TypeCode.Boolean => "bool",
        TypeCode.Byte => "unsigned char",
        TypeCode.Int16 => "short",
        TypeCode.UInt16 => "unsigned short",
        TypeCode.Int32 => "int",
        TypeCode.UInt32 => "unsigned int",
        TypeCode.Int64 => "long",
        TypeCode.UInt64 => "unsigned long",
        TypeCode.Single => "float",
        TypeCode.Double => "double",
        TypeCode.String => "std::string",
        _ when type.IsArray => $"std::vector<{Of(type.GetElementType()!)}>",
        _ when type.IsGenericType =>
            $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>",
        _ => type.Name,
    };

    /// <summary>Whether the engine itself can read the type from text.</summary>
    public static bool IsPlain(Type type) =>
        Type.GetTypeCode(type) != TypeCode.Object || (type.IsArray && IsPlain(type.GetElementType()!));

    /// <summary>What a person should have written.</summary>
    public static string Expected(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => $"one of {string.Join(", ", Enum.GetNames(type))}",
        TypeCode.Boolean => "true or false",
        TypeCode.Byte or TypeCode.UInt16 or TypeCode.UInt32 or TypeCode.UInt64 =>
            $"a whole number from 0 ({Of(type)})",
        TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 => $"a whole number ({Of(type)})",
        TypeCode.Single or TypeCode.Double => "a number",
        _ when type.IsArray => $"a list of values separated by ';', each {Expected(type.GetElementType()!)}",
        _ => $"a {Of(type)}",
    };
}
