using System.Globalization;
using System.Numerics;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Astro.Ros.Generator;

/// <summary>Turns one value of a definition into C# source.</summary>
internal static class Literal
{
    /// <summary>The source, or null when the text is no value of the type.</summary>
    public static string? Parse(Primitive type, string text) =>
        type.IsText ? Text(text)
        : type == Primitive.Bool ? Bool(text)
        : type.IsFloat ? Float(type, text)
        : Integer(type, text);

    /// <summary>What a value of the type looks like, for an error.</summary>
    public static string Expected(Primitive type) =>
        type.IsText ? "text"
        : type == Primitive.Bool ? "true, false, 1 or 0"
        : type.IsFloat ? $"a {type.RosName}"
        : $"an integer, {Range(type).Least} to {Range(type).Most}";

    /// <summary>How many units of its bound a string value takes.</summary>
    public static int TextLength(Primitive type, string text)
    {
        var value = Unquote(text) ?? "";
        return type == Primitive.String ? Encoding.UTF8.GetByteCount(value) : value.Length;
    }

    private static string? Bool(string text) => text.ToLowerInvariant() switch
    {
        "true" or "1" => "true",
        "false" or "0" => "false",
        _ => null,
    };

    private static string? Integer(Primitive type, string text)
    {
        var (least, most) = Range(type);
        var fits = BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= least && value <= most;
        return fits ? value.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static string? Float(Primitive type, string text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return null;
        var isSingle = type.CSharpName == "float";
        if (double.IsNaN(value) || double.IsInfinity(value) || (isSingle && double.IsInfinity((float)value)))
            return null;
        return isSingle
            ? ((float)value).ToString("R", CultureInfo.InvariantCulture) + "f"
            : value.ToString("R", CultureInfo.InvariantCulture) + "d";
    }

    private static string? Text(string text) =>
        Unquote(text) is { } value ? SymbolDisplay.FormatLiteral(value, quote: true) : null;

    /// <summary>The text without its quotes and escapes; null when a quote is not closed.</summary>
    private static string? Unquote(string text)
    {
        if (text.Length == 0 || text[0] is not ('"' or '\''))
            return text;
        if (text.Length < 2)
            return null;
        var value = new StringBuilder();
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] == text[0])
                return null;
            if (text[i] == '\\' && i + 1 == text.Length - 1)
                return null;
            value.Append(text[i] == '\\' ? text[++i] : text[i]);
        }
        return text[text.Length - 1] == text[0] ? value.ToString() : null;
    }

    private static (BigInteger Least, BigInteger Most) Range(Primitive type)
    {
        var bits = 8 * type.Size;
        return type.CSharpName is "sbyte" or "short" or "int" or "long"
            ? (-BigInteger.Pow(2, bits - 1), BigInteger.Pow(2, bits - 1) - 1)
            : (BigInteger.Zero, BigInteger.Pow(2, bits) - 1);
    }
}
