using Spectre.Console;

namespace Astro.App.Diagnosis;

/// <summary>Shows what was found, a line each.</summary>
internal static class FindingTable
{
    public static void Write(IEnumerable<Finding> findings)
    {
        var table = new Table().RoundedBorder().AddColumns("what", "for", "here", "");
        foreach (var finding in findings)
            table.AddRow(finding.Name, finding.Purpose, finding.IsThere ? "yes" : "no", Markup.Escape(finding.Detail));
        AnsiConsole.Write(table);
    }
}
