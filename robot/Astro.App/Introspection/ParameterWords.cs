using Astro.Messages.RclInterfaces;
using Astro.Ros;

namespace Astro.App.Introspection;

/// <summary>Parameters in the words of <c>ros2 param</c>.</summary>
internal static class ParameterWords
{
    /// <summary>What a type is called; see rcl_interfaces/msg/ParameterType.</summary>
    public static string TypeOf(byte type) => type switch
    {
        ParameterType.ParameterBool => "boolean",
        ParameterType.ParameterInteger => "integer",
        ParameterType.ParameterDouble => "double",
        ParameterType.ParameterString => "string",
        ParameterType.ParameterByteArray => "byte array",
        ParameterType.ParameterBoolArray => "boolean array",
        ParameterType.ParameterIntegerArray => "integer array",
        ParameterType.ParameterDoubleArray => "double array",
        ParameterType.ParameterStringArray => "string array",
        _ => "not set",
    };

    /// <summary>A value with its type, as in <c>Integer value is: 5</c>.</summary>
    public static string Label(ParameterValue value)
    {
        var type = TypeOf(value.Type);
        type = char.ToUpperInvariant(type[0]) + type[1..];
        return type.EndsWith(" array", StringComparison.Ordinal)
            ? $"{type[..^" array".Length]} values are: {Show(value)}"
            : $"{type} value is: {Show(value)}";
    }

    /// <summary>A value as people read it: text without quotation marks, unless a terminal would obey it.</summary>
    public static string Show(ParameterValue value) => value.Type switch
    {
        ParameterType.ParameterString when !value.StringValue.Any(char.IsControl) => value.StringValue,
        ParameterType.ParameterByteArray => $"[{string.Join(", ", value.ByteArrayValue)}]",
        _ => ParameterLiteral.Format(value) ?? "",
    };

    /// <summary>What a node says of a parameter.</summary>
    public static void Write(ParameterDescriptor about, TextWriter output)
    {
        output.WriteLine($"Parameter name: {about.Name}");
        output.WriteLine($"  Type: {(about.DynamicTyping ? "dynamic typing" : TypeOf(about.Type))}");
        if (about.Description.Length > 0)
            output.WriteLine($"  Description: {about.Description}");
        output.WriteLine("  Constraints:");
        if (about.ReadOnly)
            output.WriteLine("    Read only: true");
        foreach (var range in about.IntegerRange)
            WriteRange($"{range.FromValue}", $"{range.ToValue}", range.Step > 0 ? $"{range.Step}" : null);
        foreach (var range in about.FloatingPointRange)
            WriteRange(Number(range.FromValue), Number(range.ToValue), range.Step > 0 ? Number(range.Step) : null);
        if (about.AdditionalConstraints.Length > 0)
            output.WriteLine($"    Additional constraints: {about.AdditionalConstraints}");

        void WriteRange(string from, string to, string? step)
        {
            output.WriteLine($"    Min value: {from}");
            output.WriteLine($"    Max value: {to}");
            if (step is not null)
                output.WriteLine($"    Step: {step}");
        }
    }

    private static string Number(double number) => ParameterLiteral.Format(
        new ParameterValue { Type = ParameterType.ParameterDouble, DoubleValue = number })!;
}
