using System.Reflection;

namespace Astro.Ros.Generator.Tests;

/// <summary>A package that uses every construct, generated, compiled and loaded.</summary>
internal static class Demo
{
    public const string Everything = """
        # All there is: <types> & more.

        uint8 LIMIT=200                 # a constant
        string GREETING="hello"
        float32 HALF=0.5
        bool flag true
        byte octet
        char letter 65
        int8 i8 -1
        uint8 u8
        int16 i16
        uint16 u16
        int32 i32
        uint32 u32
        int64 i64
        uint64 u64 18446744073709551615
        float32 f32 1.5
        float64 f64                     # in <metres>
        string text "a"
        string<=5 short_text
        wstring wide
        wstring<=3 short_wide
        bool[2] flags
        uint8[] bytes
        float64[<=2] few [1, 2]
        string[2] words
        string<=2[<=2] short_words ["ab"]
        wstring[] wides
        builtin_interfaces/Time stamp
        builtin_interfaces/Duration[] spans
        Other other
        demo/Other[] others
        demo/msg/Other[2] pair
        int32 everything
        int32 type_name
        """;

    /// <summary>Its files.</summary>
    public static readonly (string Path, string Text)[] Files =
    [
        ("/x/demo/msg/Everything.msg", Everything),
        ("/x/demo/msg/Other.msg", "float64 x 2"),
        ("/x/demo/msg/Empty.msg", ""),
        ("/x/demo/srv/Ask.srv", "string question\n---\n# The answer.\n\nint32 OK=1\nint32 code"),
        ("/x/demo/action/Go.action", "Other goal\n---\n---\nfloat32 left"),
    ];

    private static readonly Assembly Generated = new GeneratorRun("demo", Files).Load();

    public static Type Class(string name) => Generated.GetType($"Astro.Messages.Demo.{name}", throwOnError: true)!;

    public static object New(string name) => Activator.CreateInstance(Class(name))!;
}
