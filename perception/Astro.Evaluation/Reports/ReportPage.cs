using System.Globalization;
using System.Net;
using System.Text;

namespace Astro.Evaluation.Reports;

/// <summary>A report for people: one HTML file that needs nothing else.</summary>
public static class ReportPage
{
    private const string Style =
        """
        body { font: 15px/1.45 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
          color: #1b1b1b; background: #fff }
        table { border-collapse: collapse; margin: 1rem 0 } caption { text-align: left; font-weight: 600 }
        th, td { padding: .15rem .7rem; text-align: right; border-bottom: 1px solid #ddd }
        th:first-child, td:first-child, td.text { text-align: left }
        .reached { color: #00633f } .missed { color: #b3261e; font-weight: 600 } .grid { stroke: #ddd }
        .curve { fill: none; stroke-width: 2 } svg text { font-size: 12px }
        """;

    /// <summary>The page's source.</summary>
    public static string Write(RecognitionReport report)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n")
            .Append("<title>Recognition</title>\n<style>\n").Append(Style).Append("\n</style>\n<h1>Recognition</h1>\n")
            .Append(CultureInfo.InvariantCulture, $"<p>{report.Identities} people from seed {report.FirstIdentity} on; ")
            .Append(CultureInfo.InvariantCulture, $"draws of seed {report.Seed}; ")
            .Append(CultureInfo.InvariantCulture, $"{Plain(report.Detector)}, {Plain(report.Embedder)}</p>\n");
        AddTargets(page, report.Targets);
        page.Append(ErrorChart.Draw(report.Verification));
        foreach (var table in report.Verification)
            AddVerification(page, table);
        AddDetection(page, report.Detection);
        return page.Append("</html>\n").ToString();
    }

    internal static string Plain(string text) => WebUtility.HtmlEncode(text);

    private static void AddTargets(StringBuilder page, IReadOnlyList<Target> targets)
    {
        Begin(page, "Targets", "", "wanted", "measured", "95 % interval", "");
        foreach (var target in targets)
        {
            var (verdict, style) = target.IsReached switch
            {
                true => ("reached", "reached"),
                false => ("missed", "missed"),
                null => ("skipped", ""),
            };
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Plain(target.Name)}<td>{target.Wanted}")
                .Append(CultureInfo.InvariantCulture, $"<td>{Share(target.Value)}<td>{Share(target.Bounds)}")
                .Append(CultureInfo.InvariantCulture, $"<td class=\"text {style}\">{verdict} {Plain(target.Note)}\n");
        }

        page.Append("</table>\n");
    }

    private static void AddVerification(StringBuilder page, VerificationTable table)
    {
        var summary = table.Summary;
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Plain(table.Title)}</h2>\n<p>TAR {Share(summary.Point.Tar)} ")
            .Append(CultureInfo.InvariantCulture, $"({Share(summary.Tar)}) at FAR {summary.Fmr}, cosine ")
            .Append(CultureInfo.InvariantCulture, $"{summary.Point.Threshold:0.000}; ")
            .Append(CultureInfo.InvariantCulture, $"{summary.Genuine} comparisons of one person, ")
            .Append(CultureInfo.InvariantCulture, $"{summary.Impostors} of two; {summary.Failures.Successes} of ")
            .Append(CultureInfo.InvariantCulture, $"{summary.Failures.Trials} faces not acquired; at the cosine in use, ")
            .Append(CultureInfo.InvariantCulture, $"{table.InUse.Threshold:0.00}, TAR {Share(table.InUse.Tar)} ")
            .Append(CultureInfo.InvariantCulture, $"and FAR {table.InUse.Fmr:0.0e0}</p>\n");
        if (summary.Groups.Count == 0)
            return;
        Begin(page, "False non-match rate by group", "", "people", "comparisons", "FNMR", "over all", "95 % bounds");
        foreach (var group in summary.Groups)
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Plain($"{group.Attribute} {group.Value}")}")
                .Append(CultureInfo.InvariantCulture, $"<td>{group.Subjects}<td>{group.NonMatches.Trials}")
                .Append(CultureInfo.InvariantCulture, $"<td>{group.Fnmr:0.0000}<td>{group.Ratio:0.00}")
                .Append(CultureInfo.InvariantCulture, $"<td>{group.Bounds.Low:0.00}–{group.Bounds.High:0.00}\n");
        page.Append("</table>\n");
    }

    private static void AddDetection(StringBuilder page, DetectionTable detection)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>Detection</h2>\n<p>{detection.Frames} frames with people, ")
            .Append(CultureInfo.InvariantCulture, $"{detection.FalseBoxes} false boxes; {detection.EmptyFrames} without, ")
            .Append(CultureInfo.InvariantCulture, $"{detection.FalseBoxesInEmptyFrames} false boxes</p>\n");
        Begin(page, "Faces found by group", "", "faces", "recall", "95 % interval");
        foreach (var group in detection.Recall)
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Plain($"{group.Attribute} {group.Value}")}")
                .Append(CultureInfo.InvariantCulture, $"<td>{group.Found.Trials}<td>{Share(group.Found.Rate)}")
                .Append(CultureInfo.InvariantCulture, $"<td>{Share(group.Found.Wilson())}\n");
        page.Append("</table>\n");
    }

    private static void Begin(StringBuilder page, string caption, params ReadOnlySpan<string> heads)
    {
        page.Append("<table><caption>").Append(caption).Append("</caption>\n<tr>");
        foreach (var head in heads)
            page.Append("<th>").Append(head);
        page.Append('\n');
    }

    private static string Share(double? value) =>
        value is { } share ? share.ToString("0.0000", CultureInfo.InvariantCulture) : "";

    private static string Share(Interval? bounds) =>
        bounds is { } interval ? FormattableString.Invariant($"{interval.Low:0.0000}–{interval.High:0.0000}") : "";
}
