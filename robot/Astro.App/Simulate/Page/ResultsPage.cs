using System.Text;
using System.Text.Json;
using Astro.Simulation;

namespace Astro.App.Simulate;

/// <summary>The results as one HTML file that needs nothing else: figures, distributions, and each path over its
/// map.</summary>
internal static class ResultsPage
{
    private const string Notice = "<p class=\"notice\"><strong>Oracle perception:</strong> the robot was told who "
        + "stands in front of it and saw no pictures. These figures say nothing of recognition.</p>";

    /// <summary>Writes the page; the old one stays until the new one is whole.</summary>
    /// <param name="files">Where the results are.</param>
    /// <param name="arguments">What they are of.</param>
    /// <param name="worlds">The homes by the names that the rows call them.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="oracle">Whether perception was told the truth.</param>
    public static void Write(RunFiles files, IReadOnlyDictionary<string, string> arguments,
        IEnumerable<(string Name, World World)> worlds, IReadOnlyList<EpisodeRow> rows, bool oracle)
    {
        var partial = files.Page + ".partial";
        using (var output = File.Create(partial))
        {
            var page = Resource("page.html").Split("{{data}}");
            output.Write(Encoding.UTF8.GetBytes(Fill(page[0])));
            try
            {
                PageData.Write(output, worlds, rows, File.ReadLines(files.Trails));
            }
            catch (JsonException error)
            {
                throw new BulkRunException($"{files.Trails}: expected a JSON object a line: {error.Message}");
            }

            output.Write(Encoding.UTF8.GetBytes(Fill(page[1])));
        }

        File.Move(partial, files.Page, overwrite: true);

        string Fill(string template) => template
            .Replace("{{title}}", PageTables.Text($"{rows.Count} searches{(oracle ? ", oracle perception" : "")}"))
            .Replace("{{run}}", PageTables.Text(string.Join("  ",
                arguments.Where(argument => argument.Value is not ("" or "0"))
                    .Select(argument => $"{argument.Key} {argument.Value}"))))
            .Replace("{{notice}}", oracle ? Notice : "")
            .Replace("{{cards}}", PageTables.Cards(new Summary(rows)))
            .Replace("{{tables}}", PageTables.Table("person", rows, row => row.Person)
                + PageTables.Table("world", rows, row => row.World))
            .Replace("{{style}}", Resource("page.css").TrimEnd())
            .Replace("{{script}}", Resource("page.js").TrimEnd());
    }

    private static string Resource(string name)
    {
        using var stream = typeof(ResultsPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
