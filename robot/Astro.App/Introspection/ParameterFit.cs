using Astro.Messages.RclInterfaces;
using Astro.Ros;

namespace Astro.App.Introspection;

/// <summary>Makes of what somebody typed a value of the type that a parameter has.</summary>
internal static class ParameterFit
{
    /// <param name="node">Whose parameter it is.</param>
    /// <param name="name">Its name.</param>
    /// <param name="yaml">What was typed.</param>
    /// <param name="type">Its type; not set where that is unknown, or may change.</param>
    /// <exception cref="FormatException">That is of another type.</exception>
    public static ParameterValue Read(string node, string name, string yaml, byte type)
    {
        // What stands for a number or a list elsewhere is text where text is asked for.
        if (type == ParameterType.ParameterString)
            return new() { Type = type, StringValue = Text(node, name, yaml) };
        var given = ParameterLiteral.Parse(node, name, yaml);
        return (given.Type, type) switch
        {
            (ParameterType.ParameterNotSet, >= ParameterType.ParameterByteArray) => new() { Type = type },
            (ParameterType.ParameterInteger, ParameterType.ParameterDouble) =>
                new() { Type = type, DoubleValue = given.IntegerValue },
            (ParameterType.ParameterIntegerArray, ParameterType.ParameterDoubleArray) =>
                new() { Type = type, DoubleArrayValue = [.. given.IntegerArrayValue.Select(static n => (double)n)] },
            (ParameterType.ParameterIntegerArray, ParameterType.ParameterByteArray)
                when given.IntegerArrayValue.All(static n => n is >= byte.MinValue and <= byte.MaxValue) =>
                new() { Type = type, ByteArrayValue = [.. given.IntegerArrayValue.Select(static n => (byte)n)] },
            (ParameterType.ParameterNotSet, _) => throw new FormatException(
                $"{node}: {name}: an empty array says nothing of its type, nor does the node"),
            var (got, _) when got == type || type == ParameterType.ParameterNotSet => given,
            var (got, _) => throw new FormatException($"{node}: {name}: expected a value of type "
                + $"{ParameterWords.TypeOf(type)}, got '{yaml}' ({ParameterWords.TypeOf(got)})"),
        };
    }

    private static string Text(string node, string name, string yaml)
    {
        try
        {
            var given = ParameterLiteral.Parse(node, name, yaml);
            return given.Type == ParameterType.ParameterString ? given.StringValue : yaml;
        }
        catch (ParameterException)
        {
            return yaml;
        }
    }
}
