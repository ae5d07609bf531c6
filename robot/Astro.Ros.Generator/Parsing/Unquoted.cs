namespace Astro.Ros.Generator;

/// <summary>Text whose quoted parts (<c>"…"</c> or <c>'…'</c>, with backslash escapes) are passed over.</summary>
internal static class Unquoted
{
    /// <summary>The first <paramref name="wanted"/> from a start on that is not quoted, or -1.</summary>
    public static int IndexOf(string text, char wanted, int start = 0)
    {
        var quote = '\0';
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0' && c == '\\')
                i++;
            else if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c == wanted)
                return i;
        }
        return -1;
    }
}
