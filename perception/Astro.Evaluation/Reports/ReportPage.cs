using System.Net;
using System.Text;

namespace Astro.Evaluation.Reports;

/// <summary>A report for people: one HTML file that needs nothing else.</summary>
public static class ReportPage
{
    private const string Head =
        """
        <!DOCTYPE html>
        <html lang="en">
        <meta charset="utf-8">
        <title>Recognition</title>
        <style>
        body { font: 15px/1.45 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
          color: #1b1b1b; background: #fff }
        table { border-collapse: collapse; margin: 1rem 0 } caption { text-align: left; font-weight: 600 }
        th, td { padding: .15rem .7rem; text-align: right; border-bottom: 1px solid #ddd }
        th:first-child, td:first-child, td:last-child { text-align: left }
        .reached { color: #00633f } .missed { color: #b3261e; font-weight: 600 }
        .grid { stroke: #ddd } .interval { stroke-width: 5; opacity: .4 } .curve { fill: none; stroke-width: 2 }
        svg text { font-size: 12px }
        </style>
        <h1>Recognition</h1>

        """;

    /// <summary>The page's source.</summary>
    public static string Write(RecognitionReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new StringBuilder(Head)
            .Append($"<p>{report.Identities} people from seed {report.FirstIdentity} on; draws of seed {report.Seed}; ")
            .Append($"{Plain(report.Detector)}, {Plain(report.Embedder)}</p>\n");
        AddTable(page, "Targets", ["", "wanted", "measured", "95 % interval", ""], report.Targets.Select(Row));
        page.Append(ErrorChart.Draw(report.Verification));
        foreach (var table in report.Verification)
            Add(page, table);
        Add(page, report.Detection);
        return page.Append("</html>\n").ToString();
    }

    internal static string Plain(string text) => WebUtility.HtmlEncode(text);

    private static string[] Row(Target target)
    {
        var verdict = target.IsReached switch { true => "reached", false => "missed", null => "skipped" };
        return
        [
            Plain(target.Name), target.Wanted, $"{target.Value:0.0000}", Range(target.Bounds),
            $"<span class=\"{verdict}\">{verdict}</span> {Plain(target.Note)}",
        ];
    }

    private static void Add(StringBuilder page, VerificationTable table)
    {
        var summary = table.Summary;
        page.Append($"<h2>{Plain(table.Title)}</h2>\n")
            .Append($"<p>TAR {summary.Point.Tar:0.0000} ({Range(summary.Tar)}) at FAR {summary.Fmr}, ")
            .Append($"cosine {summary.Point.Threshold:0.000}; {summary.Genuine} comparisons of one person, ")
            .Append($"{summary.Impostors} of two; {summary.Failures.Successes} of {summary.Failures.Trials} faces ")
            .Append($"not acquired. TAR {table.InUse.Tar:0.0000} at FAR {table.InUse.Fmr:0.0e0} with the cosine ")
            .Append($"in use, {table.InUse.Threshold:0.00}.</p>\n");
        var groups = summary.Groups.Where(group => group.Subjects > 0).Select(group => (string[])
        [
            Plain($"{group.Attribute} {group.Value}"), $"{group.Subjects}", $"{group.NonMatches.Trials}",
            $"{group.Fnmr:0.0000}", $"{group.Ratio:0.00}", $"{group.Bounds.Low:0.00}–{group.Bounds.High:0.00}",
        ]);
        if (summary.Groups.Count > 0)
            AddTable(page, "False non-match rate by group",
                ["", "people", "comparisons", "FNMR", "over all", "95 % bounds"], groups);
    }

    private static void Add(StringBuilder page, DetectionTable detection)
    {
        page.Append($"<h2>Detection</h2>\n<p>{detection.Frames} frames with people, {detection.FalseBoxes} false ")
            .Append($"boxes; {detection.EmptyFrames} without, {detection.FalseBoxesInEmptyFrames} false boxes.</p>\n");
        AddTable(page, "Faces found by group", ["", "faces", "recall", "95 % interval"],
            detection.Recall.Where(group => group.Found.Trials > 0).Select(group => (string[])
            [
                Plain($"{group.Attribute} {group.Value}"), $"{group.Found.Trials}", $"{group.Found.Rate:0.0000}",
                Range(group.Found.Wilson()),
            ]));
    }

    private static void AddTable(StringBuilder page, string caption, string[] heads, IEnumerable<string[]> rows)
    {
        page.Append($"<table><caption>{caption}</caption>\n<tr><th>{string.Join("<th>", heads)}\n");
        foreach (var row in rows)
            page.Append($"<tr><td>{string.Join("<td>", row)}\n");
        page.Append("</table>\n");
    }

    private static string Range(Interval? bounds) =>
        bounds is { } interval ? $"{interval.Low:0.0000}–{interval.High:0.0000}" : "";
}
