using System.Globalization;
using System.Text;
using Astro.Ros;

namespace Astro.Launch;

/// <summary>The values of <c>param</c>, written so that the node reads the type that was meant: text that is meant as a
/// string is quoted, <c>007</c> and <c>true</c> among it.</summary>
internal static class ParameterText
{
    private const string List = "list_of_";

    private const string Expected =
        "a boolean, a number, a string, or a list of one of them as YAML (type=\"str\" takes any text as it is)";

    // Names of launch, and what the reader of parameter files makes of values of that type.
    private static readonly Dictionary<string, Type> Scalars = new()
    {
        ["str"] = typeof(string),
        ["bool"] = typeof(bool),
        ["int"] = typeof(long),
        ["float"] = typeof(double),
    };

    /// <summary>The value as YAML.</summary>
    /// <param name="text">What the launch file has.</param>
    /// <param name="type">str, bool, int, float, or list_of_ one of them; null or yaml for what the text looks
    /// like.</param>
    /// <exception cref="FormatException">It is no such value.</exception>
    public static string ToYaml(string text, string? type)
    {
        CheckType(type);
        return Show(type switch
        {
            "str" => text,
            "bool" => LaunchValues.ReadFlag(text) ?? throw Wrong(text, "true or false"),
            "int" => ReadInteger(text),
            "float" => Read(text) is var number and (double or long)
                ? Convert.ToDouble(number, CultureInfo.InvariantCulture)
                : throw Wrong(text, "a number"),
            null or "yaml" => Read(text),
            _ => ReadList(text, type[List.Length..]),
        });
    }

    /// <summary>A list as YAML.</summary>
    /// <param name="items">What the launch file has between the separators.</param>
    /// <param name="type">list_of_ something; null or yaml for what the items look like.</param>
    /// <exception cref="FormatException">One is no such value, or they are not of one type.</exception>
    public static string ToYaml(IEnumerable<string> items, string? type)
    {
        CheckType(type);
        if (type is not (null or "yaml") && !type.StartsWith(List, StringComparison.Ordinal))
            throw new FormatException($"type {type}: expected {List}{type} for a list");
        var item = type is null or "yaml" ? null : type[List.Length..];
        return Show(Read($"[{string.Join(", ", items.Select(text => ToYaml(text, item)))}]"));
    }

    private static void CheckType(string? type)
    {
        if (type is null or "yaml")
            return;
        if (!Scalars.ContainsKey(type.StartsWith(List, StringComparison.Ordinal) ? type[List.Length..] : type))
        {
            string[] known = ["yaml", .. Scalars.Keys, .. Scalars.Keys.Select(static name => List + name)];
            throw new FormatException($"there is no type '{type}'{Spelling.Suggest(type, known)}; "
                + $"known are: {Spelling.List(known)}");
        }
    }

    private static long ReadInteger(string text) =>
        long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(text, "a whole number");

    private static object ReadList(string text, string item) =>
        Read(text) is Array array && (array.Length == 0 || array.GetType().GetElementType() == Scalars[item])
            ? array
            : throw Wrong(text, item == "float"
                ? "a list as [1.0, 2.5], each with a decimal point"
                : $"a list of {item}, as [A, B]");

    private static object Read(string text)
    {
        if (text.Length == 0)
            return text;
        try
        {
            if (ParameterYaml.ReadValue("value", "", "value", text) is [{ Name: "value" } only])
                return only.Value;
        }
        catch (ParameterException exception)
        {
            throw Wrong(text, Expected, exception);
        }
        throw Wrong(text, Expected);
    }

    private static FormatException Wrong(string text, string expected, Exception? inner = null) =>
        new($"expected {expected}, got '{text}'", inner);

    private static string Show(object value) => value switch
    {
        string text => Quote(text),
        bool truth => truth ? "true" : "false",
        Array array => $"[{string.Join(", ", array.Cast<object>().Select(Show))}]",
        double number => Show(number),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    private static string Show(double number)
    {
        if (!double.IsFinite(number))
            return double.IsNaN(number) ? ".nan" : number > 0 ? ".inf" : "-.inf";
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.All(static c => char.IsAsciiDigit(c) || c == '-') ? text + ".0" : text;
    }

    private static string Quote(string text)
    {
        if (!text.Any(char.IsControl))
            return $"'{text.Replace("'", "''")}'";
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (char.IsControl(character))
                quoted.Append(CultureInfo.InvariantCulture, $"\\x{(int)character:x2}");
            else
                quoted.Append(character is '"' or '\\' ? "\\" : "").Append(character);
        }
        return quoted.Append('"').ToString();
    }
}
