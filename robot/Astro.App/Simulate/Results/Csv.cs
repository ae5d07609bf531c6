using System.Text;

namespace Astro.App.Simulate;

/// <summary>Comma-separated values as RFC 4180 has them, in UTF-8 with LF at the end of every record.</summary>
internal static class Csv
{
    /// <summary>One record as a line with its end.</summary>
    public static string Line(IEnumerable<string> fields) => string.Join(',', fields.Select(Quote)) + "\n";

    /// <summary>Reads the records that are complete: whose line has its end.</summary>
    /// <returns>The fields of each record, and how many bytes there are up to its end.</returns>
    public static IEnumerable<(string[] Fields, int End)> Read(byte[] content)
    {
        var fields = new List<string>();
        var field = new List<byte>();
        var quoted = false;
        for (var i = 0; i < content.Length; i++)
        {
            var letter = content[i];
            if (letter == '"')
            {
                // A quote within quotes is written twice, and so leaves and enters them again.
                if (!quoted && i > 0 && content[i - 1] == '"')
                    field.Add(letter);
                quoted = !quoted;
            }
            else if (quoted || letter is not ((byte)',' or (byte)'\n'))
            {
                field.Add(letter);
            }
            else
            {
                fields.Add(Encoding.UTF8.GetString([.. field]).TrimEnd('\r'));
                field.Clear();
                if (letter == ',')
                    continue;
                yield return ([.. fields], i + 1);
                fields.Clear();
            }
        }
    }

    private static string Quote(string field) => field.AsSpan().ContainsAny(",\"\r\n")
        ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : field;
}
