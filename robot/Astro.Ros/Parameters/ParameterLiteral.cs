using System.Globalization;
using System.Text;
using Astro.Messages.RclInterfaces;

namespace Astro.Ros;

/// <summary>A parameter's value as it stands in a parameter file and on a command line: YAML, on one line.</summary>
public static class ParameterLiteral
{
    /// <summary>Reads a value, as <c>-p NAME:=VALUE</c> does. An empty array, which says nothing of its type, comes as
    /// not set.</summary>
    /// <param name="node">Whose parameter it is, for the error.</param>
    /// <param name="name">The parameter's name, for the error.</param>
    /// <param name="yaml">The text; nothing at all is an empty string.</param>
    /// <exception cref="ParameterException">It is no parameter's value.</exception>
    public static ParameterValue Parse(string node, string name, string yaml)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        if (yaml.Length == 0)
            return ParameterValues.ToMessage("");
        return ParameterYaml.ReadValue("command line", node, name, yaml) is [{ Value: var value } only]
            && only.Name == name
            ? ParameterValues.ToMessage(value)
            : throw new ParameterException($"command line: {node}: {name}: expected a value, found \"{yaml}\"");
    }

    /// <summary>Writes a value such that it is read as the same again, but for an empty array's type.</summary>
    /// <returns>Null if it is not set, or is an array of bytes, which no file can hold.</returns>
    public static string? Format(ParameterValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return ParameterValues.FromMessage(value) is { } boxed ? Format(boxed) : null;
    }

    /// <summary>Writes text so that nothing in it can be taken for something else, nor obeyed by a terminal.</summary>
    public static string Quote(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\')
                quoted.Append('\\').Append(character);
            else if (char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFEFF')
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                quoted.Append(character);
        }
        return quoted.Append('"').ToString();
    }

    private static string Format(object value) => value switch
    {
        bool boolean => boolean ? "true" : "false",
        string text => Quote(text),
        double number => Format(number),
        Array array => $"[{string.Join(", ", array.Cast<object>().Select(Format))}]",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    // Without a point or an exponent it would be an integer.
    private static string Format(double number) => number switch
    {
        double.PositiveInfinity => ".inf",
        double.NegativeInfinity => "-.inf",
        double.NaN => ".nan",
        _ => number.ToString("R", CultureInfo.InvariantCulture) is var text
            && text.All(static c => char.IsAsciiDigit(c) || c == '-') ? text + ".0" : text,
    };
}
