using System.Globalization;
using Astro.Evaluation;
using Astro.Evaluation.Reports;
using Spectre.Console;

namespace Astro.App.Recognition;

/// <summary>Prints a report as tables. Sentences are not wrapped, so that each is one line for whoever reads on.</summary>
internal static class RecognitionTables
{
    public static void Write(RecognitionReport report)
    {
        Console.WriteLine(
            $"{report.Identities} people from seed {report.FirstIdentity} on; {report.Detector}, {report.Embedder}");
        foreach (var table in report.Verification)
            WriteVerification(table);
        WriteDetection(report.Detection);
        WriteTargets(report.Targets);
    }

    private static void WriteVerification(VerificationTable table)
    {
        var summary = table.Summary;
        Console.WriteLine();
        Console.WriteLine(table.Title);
        Console.WriteLine(Text($"  TAR {summary.Point.Tar:0.0000} ({Range(summary.Tar)}) at FAR {summary.Fmr}, ")
            + Text($"cosine {summary.Point.Threshold:0.000}; {summary.Genuine} comparisons of one person, ")
            + Text($"{summary.Impostors} of two; {summary.Failures.Successes} faces not acquired"));
        Console.WriteLine(Text($"  TAR {table.InUse.Tar:0.0000} at FAR {table.InUse.Fmr:0.0e0} with the cosine in use, ")
            + Text($"{table.InUse.Threshold:0.00}"));
        if (summary.Groups.Count == 0)
            return;
        var grid = Begin("group", "people", "comparisons", "FNMR", "over all", "95 % bounds");
        foreach (var group in summary.Groups)
            grid.AddRow(
                $"{group.Attribute} {group.Value}", Text($"{group.Subjects}"), Text($"{group.NonMatches.Trials}"),
                Text($"{group.Fnmr:0.0000}"), Text($"{group.Ratio:0.00}"),
                Text($"{group.Bounds.Low:0.00}–{group.Bounds.High:0.00}"));
        AnsiConsole.Write(grid);
    }

    private static void WriteDetection(DetectionTable detection)
    {
        Console.WriteLine();
        Console.WriteLine(Text($"faces in {detection.Frames} camera frames; {detection.FalseBoxes} false boxes there, ")
            + Text($"{detection.FalseBoxesInEmptyFrames} in {detection.EmptyFrames} frames without people"));
        var grid = Begin("group", "faces", "recall", "95 % interval");
        foreach (var group in detection.Recall)
            grid.AddRow(
                $"{group.Attribute} {group.Value}", Text($"{group.Found.Trials}"), Text($"{group.Found.Rate:0.0000}"),
                Range(group.Found.Wilson()));
        AnsiConsole.Write(grid);
    }

    private static void WriteTargets(IReadOnlyList<Target> targets)
    {
        Console.WriteLine();
        foreach (var target in targets)
        {
            var verdict = target.IsReached switch { true => "reached", false => "missed ", null => "skipped" };
            var measured = target.Value is { } value ? Text($": {value:0.0000}") : "";
            var bounds = target.Bounds is { } interval ? $" ({Range(interval)})" : "";
            var note = target.Note.Length > 0 ? $"; {target.Note}" : "";
            Console.WriteLine($"{verdict}  {target.Name}{measured}{bounds}, wanted {target.Wanted}{note}");
        }
    }

    private static Table Begin(params ReadOnlySpan<string> heads)
    {
        var table = new Table().SimpleBorder();
        foreach (var head in heads)
            table.AddColumn(head, column =>
            {
                column.NoWrap();
                column.Alignment = table.Columns.Count == 0 ? Justify.Left : Justify.Right;
            });
        return table;
    }

    private static string Range(Interval interval) => Text($"{interval.Low:0.0000}–{interval.High:0.0000}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
