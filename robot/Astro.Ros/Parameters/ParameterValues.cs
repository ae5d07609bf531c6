using Astro.Messages.RclInterfaces;

namespace Astro.Ros;

/// <summary>Parameters' values and descriptions as messages.</summary>
internal static class ParameterValues
{
    public static ParameterValue ToMessage(object value) => value switch
    {
        bool v => new() { Type = ParameterType.ParameterBool, BoolValue = v },
        long v => new() { Type = ParameterType.ParameterInteger, IntegerValue = v },
        double v => new() { Type = ParameterType.ParameterDouble, DoubleValue = v },
        string v => new() { Type = ParameterType.ParameterString, StringValue = v },
        bool[] v => new() { Type = ParameterType.ParameterBoolArray, BoolArrayValue = v },
        long[] v => new() { Type = ParameterType.ParameterIntegerArray, IntegerArrayValue = v },
        double[] v => new() { Type = ParameterType.ParameterDoubleArray, DoubleArrayValue = v },
        string[] v => new() { Type = ParameterType.ParameterStringArray, StringArrayValue = v },
        _ => new(),
    };

    /// <summary>The value; null when it is not set, or of a type that no parameter here has.</summary>
    public static object? FromMessage(ParameterValue message) => message.Type switch
    {
        ParameterType.ParameterBool => message.BoolValue,
        ParameterType.ParameterInteger => message.IntegerValue,
        ParameterType.ParameterDouble => message.DoubleValue,
        ParameterType.ParameterString => message.StringValue,
        ParameterType.ParameterBoolArray => message.BoolArrayValue,
        ParameterType.ParameterIntegerArray => message.IntegerArrayValue,
        ParameterType.ParameterDoubleArray => message.DoubleArrayValue,
        ParameterType.ParameterStringArray => message.StringArrayValue,
        _ => null,
    };

    public static ParameterDescriptor Describe(Parameter parameter)
    {
        var descriptor = new ParameterDescriptor
        {
            Name = parameter.Name,
            Type = ToMessage(parameter.Boxed).Type,
            Description = parameter.Description,
            ReadOnly = parameter.IsReadOnly,
        };
        if (parameter.Range is not { } range)
            return descriptor;
        if (parameter.Boxed is long or long[])
        {
            descriptor.IntegerRange =
            [
                new()
                {
                    FromValue = ToInteger(range.Minimum),
                    ToValue = ToInteger(range.Maximum),
                    Step = (ulong)range.Step,
                },
            ];
        }
        else
        {
            descriptor.FloatingPointRange =
                [new() { FromValue = range.Minimum, ToValue = range.Maximum, Step = range.Step }];
        }
        return descriptor;
    }

    private static long ToInteger(double bound) =>
        bound <= long.MinValue ? long.MinValue : bound >= long.MaxValue ? long.MaxValue : (long)bound;
}
