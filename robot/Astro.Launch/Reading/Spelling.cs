namespace Astro.Launch;

/// <summary>Finds what somebody may have meant to write.</summary>
internal static class Spelling
{
    /// <summary>"; did you mean 'X'?" for the nearest known word by edit distance, or nothing if none is
    /// near.</summary>
    public static string Suggest(string written, IEnumerable<string> known)
    {
        var nearest = known
            .Select(word => (word, distance: Distance(written, word)))
            .Where(found => found.distance <= (written.Length + 2) / 3)
            .OrderBy(found => found.distance).ThenBy(found => found.word, StringComparer.Ordinal)
            .Select(found => found.word)
            .FirstOrDefault();
        return nearest is null ? "" : $"; did you mean '{nearest}'?";
    }

    /// <summary>The known words in a sentence.</summary>
    public static string List(IEnumerable<string> known) =>
        string.Join(", ", known.Order(StringComparer.Ordinal)) is { Length: > 0 } list ? list : "none";

    // Levenshtein (1966), one row at a time.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
