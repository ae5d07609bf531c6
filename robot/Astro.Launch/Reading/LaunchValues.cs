using System.Globalization;

namespace Astro.Launch;

/// <summary>What the texts of attributes mean.</summary>
internal static class LaunchValues
{
    private static readonly string[] True = ["true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "1"];
    private static readonly string[] False = ["false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "0"];

    /// <summary>The condition of an <c>if</c> or <c>unless</c>; null if it is none.</summary>
    public static bool? ReadCondition(string text) => text.Trim().ToLowerInvariant() switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    /// <summary>A truth value as YAML has it, or 1 or 0; null if it is none.</summary>
    public static bool? ReadFlag(string text) =>
        True.Contains(text) ? true : False.Contains(text) ? false : null;

    /// <summary>A number of seconds; null if it is none, negative or out of reason.</summary>
    public static TimeSpan? ReadSeconds(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= 0 and <= 1e6
            ? TimeSpan.FromSeconds(seconds)
            : null;

    /// <summary>A whole number; null if it is none.</summary>
    public static int? ReadInteger(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
