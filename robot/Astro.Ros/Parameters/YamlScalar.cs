using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Astro.Ros;

/// <summary>What a scalar of a parameter file means, by the rules of rcl_yaml_param_parser: quoted text is a string;
/// plain text is a boolean, an integer, a double or else a string.</summary>
internal static class YamlScalar
{
    private static readonly string[] True =
        ["true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y"];

    private static readonly string[] False =
        ["false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N"];

    /// <summary>A bool, long, double or string; null when there is no value.</summary>
    public static object? Read(Scalar scalar)
    {
        var text = scalar.Value;
        if (scalar.Style != ScalarStyle.Plain || scalar.Tag == "tag:yaml.org,2002:str")
            return text;
        if (text is "" or "~" or "null")
            return null;
        if (True.Contains(text))
            return true;
        if (False.Contains(text))
            return false;
        return ReadInteger(text) ?? ReadDouble(text) ?? text;
    }

    private static object? ReadInteger(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            return integer;
        return text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            && long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out integer)
            ? integer
            : null;
    }

    private static object? ReadDouble(string text) => text switch
    {
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => double.PositiveInfinity,
        "-.inf" or "-.Inf" or "-.INF" => double.NegativeInfinity,
        ".nan" or ".NaN" or ".NAN" => double.NaN,
        _ => text.All(static c => char.IsAsciiDigit(c) || c is '+' or '-' or '.' or 'e' or 'E')
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null,
    };
}
