namespace Astro.Ros.Generator;

/// <summary>How names of definitions become names in C#.</summary>
internal static class CSharpNames
{
    /// <summary>Names that a message class has anyway.</summary>
    private static readonly HashSet<string> Taken =
    [
        "TypeName", "TypeHash", "DerivedHash", "WriteCdr", "ReadCdr", "WriteJson", "ReadJson",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    ];

    public static string Namespace(string package) => $"Astro.Messages.{Pascal(package)}";

    /// <summary>The full name of a message's class.</summary>
    public static string Message(string package, string name) => $"global::{Namespace(package)}.{name}";

    /// <summary>The name of a field or constant; one that the class has already gets <c>Value</c> behind it.</summary>
    public static string Member(string name, string className)
    {
        var pascal = Pascal(name);
        return pascal == className || Taken.Contains(pascal) ? pascal + "Value" : pascal;
    }

    /// <summary><c>frame_id</c> and <c>FRAME_ID</c> alike become <c>FrameId</c>.</summary>
    public static string Pascal(string name) => string.Concat(
        name.Split('_').Select(part => part.Substring(0, 1).ToUpperInvariant() + part.Substring(1).ToLowerInvariant()));
}
