using System.Globalization;

namespace Astro.App.Terminal;

/// <summary>A length of time for people to read.</summary>
internal static class Duration
{
    /// <summary>Whole seconds, and minutes from the first on: <c>42 s</c>, <c>2 min 5 s</c>.</summary>
    public static string Text(double seconds)
    {
        var whole = (long)Math.Round(seconds);
        return whole < 60
            ? string.Create(CultureInfo.InvariantCulture, $"{whole} s")
            : string.Create(CultureInfo.InvariantCulture, $"{whole / 60} min {whole % 60} s");
    }
}
