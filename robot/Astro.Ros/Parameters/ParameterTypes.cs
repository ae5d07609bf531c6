using System.Globalization;

namespace Astro.Ros;

/// <summary>The types of parameters, and what to call them and their values in an error.</summary>
internal static class ParameterTypes
{
    private static readonly (Type Type, string Name)[] Known =
    [
        (typeof(bool), "a boolean (true or false)"),
        (typeof(long), "an integer"),
        (typeof(double), "a double (with a decimal point or exponent)"),
        (typeof(string), "a string"),
        (typeof(bool[]), "an array of booleans"),
        (typeof(long[]), "an array of integers"),
        (typeof(double[]), "an array of doubles (each with a decimal point or exponent)"),
        (typeof(string[]), "an array of strings"),
    ];

    public static bool IsKnown(Type type) => Array.Exists(Known, known => known.Type == type);

    public static string Describe(Type type) => Array.Find(Known, known => known.Type == type).Name;

    public static string Show(object value) => value switch
    {
        bool boolean => boolean ? "true" : "false",
        string text => $"\"{text.ReplaceLineEndings(" ")}\"",
        double number => Show(number),
        Array array => $"[{string.Join(", ", array.Cast<object>().Select(Show))}]",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    private static string Show(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.All(static c => char.IsAsciiDigit(c) || c == '-') ? text + ".0" : text;
    }
}
